#include "backend/tlog/Sha256.h"

#include <openssl/evp.h>

#include <algorithm>
#include <memory>
#include <new>

namespace bloomzy::tlog {

Hash sha256(std::initializer_list<std::string_view> parts)
{
    // One for each thread: making one costs as much as hashing a node.
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                                       &EVP_MD_CTX_free);
    Hash hash;
    bool done = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    for (const std::string_view part : parts)
        done = done && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    // What is left to fail is memory.
    if (!done || EVP_DigestFinal_ex(context.get(), hash.data(), nullptr) != 1)
        throw std::bad_alloc();
    return hash;
}

Hash hashOf(std::string_view bytes)
{
    Hash hash{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
    return hash;
}

} // namespace bloomzy::tlog
