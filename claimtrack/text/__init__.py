"""Looking at text without changing it: keys for words, sentences, quotation marks, numbers, dates."""
