#include "tests/support/TestMain.h"

#include <cstdio>
#include <map>
#include <string>

namespace bloomzy::test {
namespace {

/// Made at its first use, as entries of other sources are made before main().
std::map<std::string_view, TestMain>& entries()
{
    static std::map<std::string_view, TestMain> all;
    return all;
}

int tellWhatThereIs()
{
    std::fputs("Name the test to play:\n", stderr);
    for (const auto& [name, main] : entries())
        std::fprintf(stderr, "  %s\n", std::string(name).c_str());
    return 2;
}

} // namespace

TestEntry::TestEntry(std::string_view name, TestMain main)
{
    const auto scope = name.rfind(':');
    entries().emplace(scope == std::string_view::npos ? name : name.substr(scope + 1), main);
}

} // namespace bloomzy::test

int main(int argc, char** argv)
{
    using namespace bloomzy::test;
    const auto& all = entries();
    if (const auto named = argc > 1 ? all.find(argv[1]) : all.end(); named != all.end()) {
        argv[1] = argv[0];
        return named->second(argc - 1, argv + 1);
    }
    return all.size() == 1 ? all.begin()->second(argc, argv) : tellWhatThereIs();
}
