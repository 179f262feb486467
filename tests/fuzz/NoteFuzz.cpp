#include "backend/tlog/Checkpoint.h"
#include "backend/tlog/EntryBundle.h"
#include "backend/tlog/Tile.h"
#include "tests/fuzz/support/Fuzz.h"

using namespace bloomzy;

namespace {

tlog::NoteSigner makeKey()
{
    tlog::NoteSigner::Seed seed;
    seed.fill(7);
    auto key = tlog::NoteSigner::of("example.com/log", seed);
    require(key.has_value(), "a key can be made");
    return std::move(*key);
}

void checkNote(std::string_view bytes, const tlog::NoteVerifier& key)
{
    const auto note = tlog::Note::of(bytes);
    if (!note)
        return;
    require(note->bytes() == bytes, "a note is written as it was read");
    require(!note->isSignedBy(key), "nobody but us signs as us");
}

/// A text of the fuzzer's own, signed by us.
void checkSigned(std::string_view text, const tlog::NoteSigner& key)
{
    tlog::Note note{std::string(text) + "\n", {}};
    note.sign(key);
    const auto read = tlog::Note::of(note.bytes());
    if (read)
        require(read->text == note.text && read->isSignedBy(key.verifier()), "what we sign is read as it was signed");
    const auto head = tlog::Checkpoint::of(note.text);
    if (head)
        require(note.text.starts_with(head->text()), "a head is written as it was read");
}

} // namespace

void fuzz(std::string_view input)
{
    static const tlog::NoteSigner key = makeKey();
    checkNote(input, key.verifier());
    checkSigned(input, key);
    if (const auto read = tlog::NoteVerifier::of(input))
        require(read->text() == input, "a key is written as it was read");
    if (const auto read = tlog::tileOfPath(input))
        require((read->entries ? tlog::entriesPathOf(read->tile) : tlog::pathOf(read->tile)) ==
                    "tile/" + std::string(input),
                "a path is written as it was read");
    if (const auto entries = tlog::entriesOf(input)) {
        std::string again;
        for (const std::string_view entry : *entries)
            tlog::addEntry(again, entry);
        require(again == input, "a bundle is written as it was read");
    }
}
