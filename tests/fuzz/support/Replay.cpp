#include "tests/fuzz/support/Fuzz.h"
#include "tests/fuzz/support/Mutator.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

/// `<target> CORPUS DICTIONARY MUTATIONS`: every file of the corpus, then so many inputs made of them, always the same.
/// What an input breaks ends the program; the input is then the last one in the file `<target>.input`.
namespace {

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> corpusIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> inputs;
    std::ranges::transform(files, std::back_inserter(inputs), contentOf);
    return inputs;
}

/// What a libFuzzer dictionary has between the quotes of each line; only the escapes that ours use.
std::vector<std::string> wordsIn(const std::filesystem::path& dictionary)
{
    std::vector<std::string> words;
    std::ifstream stream(dictionary);
    for (std::string line; std::getline(stream, line);) {
        const std::size_t first = line.find('"');
        if (line.starts_with('#') || first == std::string::npos)
            continue;
        std::string word;
        for (std::size_t i = first + 1; i + 1 < line.size(); ++i) {
            if (line[i] != '\\') {
                word += line[i];
            } else if (line[i + 1] == 'x') {
                word += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
                i += 3;
            } else {
                word += line[++i];
            }
        }
        words.push_back(word);
    }
    return words;
}

/// Kept before each attempt, so that an input that ends the program can be sent again.
class LastInput
{
public:
    explicit LastInput(const char* program)
        : m_file(std::fopen((std::string(program) + ".input").c_str(), "wb"))
    {
    }
    ~LastInput()
    {
        if (m_file)
            std::fclose(m_file);
    }
    LastInput(const LastInput&) = delete;
    LastInput& operator=(const LastInput&) = delete;

    void keep(const std::string& input)
    {
        if (!m_file || !(m_file = std::freopen(nullptr, "wb", m_file)))
            return;
        std::fwrite(input.data(), 1, input.size(), m_file);
        std::fflush(m_file);
    }

private:
    std::FILE* m_file;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4)
        return 64;
    const auto corpus = corpusIn(argv[1]);
    if (corpus.empty())
        return 66;
    LastInput last(argv[0]);
    const auto attempt = [&last](const std::string& input) {
        last.keep(input);
        fuzz(input);
    };
    std::ranges::for_each(corpus, attempt);
    Mutator mutator(corpus, wordsIn(argv[2]), 1);
    const int mutations = std::atoi(argv[3]);
    for (int i = 0; i < mutations; ++i)
        attempt(mutator.next());
    std::printf("%zu inputs and %d made of them\n", corpus.size(), mutations);
    return 0;
}
