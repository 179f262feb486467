#include "backend/http/TlsContext.h"

#include "backend/core/Files.h"
#include "backend/http/OpenSslError.h"

#include <openssl/ssl.h>

#include <string>
#include <string_view>

namespace bloomzy::http {

namespace {

constexpr const char* tls12Ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL";
constexpr std::string_view sessionContext = "bloomzyd";
constexpr unsigned char http11[] = "\x08http/1.1";

int selectProtocol(SSL* /*ssl*/, const unsigned char** out, unsigned char* outSize, const unsigned char* offered,
                   unsigned int offeredSize, void* /*unused*/)
{
    unsigned char* chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outSize, http11, sizeof http11 - 1, offered, offeredSize) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

bool setPolicy(SSL_CTX* context)
{
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                     SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(context, selectProtocol, nullptr);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_set_cipher_list(context, tls12Ciphers) == 1 &&
           SSL_CTX_set_session_id_context(context, reinterpret_cast<const unsigned char*>(sessionContext.data()),
                                          static_cast<unsigned>(sessionContext.size())) == 1;
}

bool loadIdentity(SSL_CTX* context, const std::filesystem::path& certificate, const std::filesystem::path& key)
{
    return SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) == 1 &&
           SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) == 1 &&
           SSL_CTX_check_private_key(context) == 1;
}

} // namespace

core::Result<std::shared_ptr<ssl_ctx_st>> makeTlsContext(const std::filesystem::path& certificate,
                                                         const std::filesystem::path& privateKey)
{
    BLOOMZY_CHECK(core::checkPrivate(privateKey));
    const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    if (!context || !setPolicy(context.get()))
        return core::internalError("TLS context: " + takeOpenSslErrors());
    if (!loadIdentity(context.get(), certificate, privateKey))
        return core::makeError(api::ErrorCode::invalid,
                               "The server's certificate and private key cannot be used. Check that both are PEM files "
                               "and that the key belongs to the certificate.",
                               certificate.string() + ", " + privateKey.string() + ": " + takeOpenSslErrors());
    return context;
}

} // namespace bloomzy::http
