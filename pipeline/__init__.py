"""The stages between the archive and the incidents; each a function of what is stored."""
