"""What all pages share: layout, words, days, icons, errors, logs. It shows; it knows no room."""
