// Checks notes, roots and proofs with golang.org/x/mod/sumdb, which nobody here wrote.
//
// It reads cases as JSON and answers each with true or false, so that a test can compare both what is
// accepted and what is not.
package main

import (
	"encoding/json"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type cases struct {
	Notes []struct {
		Key  string
		Note []byte
	}
	Roots []struct {
		Entries [][]byte
		Root    []byte
	}
	Inclusion []struct {
		Index, Size int64
		Leaf, Root  []byte
		Proof       [][]byte
	}
	Consistency []struct {
		Old, New         int64
		OldRoot, NewRoot []byte
		Proof            [][]byte
	}
}

type answers struct {
	Notes, Roots, Inclusion, Consistency []bool
}

type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		found[i] = m[index]
	}
	return found, nil
}

func main() {
	var asked cases
	var said answers
	must(json.NewDecoder(os.Stdin).Decode(&asked))
	for _, each := range asked.Notes {
		verifier, err := note.NewVerifier(each.Key)
		if err == nil {
			_, err = note.Open(each.Note, note.VerifierList(verifier))
		}
		said.Notes = append(said.Notes, err == nil)
	}
	for _, each := range asked.Roots {
		said.Roots = append(said.Roots, treeHash(each.Entries) == hash(each.Root))
	}
	for _, each := range asked.Inclusion {
		good := each.Size > 0 && each.Index >= 0 && each.Index < each.Size && sized(each.Leaf, each.Root) && sized(each.Proof...)
		good = good && tlog.CheckRecord(hashes(each.Proof), each.Size, hash(each.Root), each.Index, hash(each.Leaf)) == nil
		said.Inclusion = append(said.Inclusion, good)
	}
	for _, each := range asked.Consistency {
		good := each.Old > 0 && each.Old <= each.New && sized(each.OldRoot, each.NewRoot) && sized(each.Proof...)
		good = good && tlog.CheckTree(hashes(each.Proof), each.New, hash(each.NewRoot), each.Old, hash(each.OldRoot)) == nil
		said.Consistency = append(said.Consistency, good)
	}
	must(json.NewEncoder(os.Stdout).Encode(said))
}

func treeHash(entries [][]byte) tlog.Hash {
	var stored memory
	for i, entry := range entries {
		more, err := tlog.StoredHashes(int64(i), entry, stored)
		must(err)
		stored = append(stored, more...)
	}
	root, err := tlog.TreeHash(int64(len(entries)), stored)
	must(err)
	return root
}

func hashes(proof [][]byte) []tlog.Hash {
	found := make([]tlog.Hash, len(proof))
	for i, each := range proof {
		found[i] = hash(each)
	}
	return found
}

func hash(data []byte) (found tlog.Hash) {
	copy(found[:], data)
	return found
}

func sized(all ...[]byte) bool {
	for _, each := range all {
		if len(each) != tlog.HashSize {
			return false
		}
	}
	return true
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
