"""Rules as practitioners write them: YAML packs, the pattern language, their examples."""
