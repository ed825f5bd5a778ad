"""CoNLL-U: words, trees and the spaces between them."""

from __future__ import annotations

import gzip

import spacy

from training.treebanks import read_treebank

SENTENCE = """# sent_id = 1
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VB	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	sell	sell	VERB	VB	_	0	root	_	_
4	guns	gun	NOUN	NNS	_	3	obj	_	SpaceAfter=No
5	,	,	PUNCT	,	_	6	punct	_	_
5.1	sell	sell	VERB	VB	_	_	_	_	_
6	sir	sir	NOUN	NN	_	3	vocative:old	_	SpaceAfter=No
7	.	.	PUNCT	.	_	3	punct	_	_

1	Rifles	rifle	NOUN	NNS	_	3	nsubj:pass	_	_
2	were	be	AUX	VBD	_	3	aux:pass	_	_
3	seized	seize	VERB	VBN	_	0	root	_	_
"""


def read(tmp_path, text=SENTENCE):
    path = tmp_path / "bank.conllu.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.write(text)
    return list(read_treebank(path, spacy.blank("en").vocab))


def test_a_contraction_is_two_words_without_a_space(tmp_path):
    first, _ = read(tmp_path)
    assert first.text == "Don't sell guns, sir. "
    assert [token.text for token in first][:3] == ["Do", "n't", "sell"]


def test_heads_count_from_the_sentence_and_the_root_is_its_own(tmp_path):
    first, second = read(tmp_path)
    assert [token.head.text for token in first] == ["sell", "sell", "sell", "sell", "sir", "sell", "sell"]
    assert first[2].dep_ == "ROOT"
    assert [token.lemma_ for token in second] == ["rifle", "be", "seize"]


def test_the_passive_is_kept_and_other_subtypes_are_not(tmp_path):
    first, second = read(tmp_path)
    assert first[5].dep_ == "vocative"
    assert [token.dep_ for token in second] == ["nsubj:pass", "aux:pass", "ROOT"]


def test_a_last_sentence_without_a_blank_line_is_read(tmp_path):
    assert len(read(tmp_path, SENTENCE.rstrip("\n"))) == 2
