#include "backend/http/Client.h"

#include "backend/http/ClientAddress.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace bloomzy::http {

namespace {

struct FreeHandle
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, FreeHandle>;
using List = std::unique_ptr<curl_slist, FreeList>;

core::Error failure(CURLcode code, const char* reason)
{
    const std::string cause = std::string(curl_easy_strerror(code)) + ": " + reason;
    switch (code) {
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return core::makeError(
            api::ErrorCode::forbidden,
            "The server has another key than the one that is expected. Nothing was sent to it. Compare "
            "the fingerprint with the one that the server printed when it started.",
            cause);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return core::makeError(api::ErrorCode::forbidden,
                               "The server's certificate is not trusted by this computer. Nothing was sent to it. Name "
                               "its fingerprint, as the server printed it when it started.",
                               cause);
    case CURLE_OPERATION_TIMEDOUT:
        return core::makeError(api::ErrorCode::timeout, "The server did not answer in time. Try again later.", cause);
    case CURLE_WRITE_ERROR:
        return core::makeError(api::ErrorCode::tooLarge, "The server's answer is larger than it can be.", cause);
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return core::unavailable("The server cannot be reached. Check the address, and that the server runs.",
                                 std::chrono::seconds(5), cause);
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
        return core::unavailable("The connection to the server broke. Look whether the change arrived, and try again.",
                                 std::chrono::seconds(5), cause);
    default:
        return core::makeError(api::ErrorCode::malformed,
                               "What answers at this address is no server of Bloomzy. Check the address.", cause);
    }
}

const char* verbOf(Method method)
{
    constexpr std::array verbs{"GET", "POST", "PUT", "PATCH", "DELETE"};
    return verbs[static_cast<std::size_t>(method)];
}

struct Received
{
    ClientAnswer answer;
    std::size_t limit;
};

std::size_t takeBody(char* bytes, std::size_t size, std::size_t count, void* into)
{
    auto& received = *static_cast<Received*>(into);
    if (received.answer.body.size() + size * count > received.limit)
        return 0;
    received.answer.body.append(bytes, size * count);
    return size * count;
}

std::size_t takeHeader(char* bytes, std::size_t size, std::size_t count, void* into)
{
    constexpr std::string_view date = "date:";
    const std::string line(bytes, size * count);
    const bool isDate = std::ranges::equal(std::string_view(line).substr(0, date.size()), date, [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == b;
    });
    if (const time_t time = isDate ? curl_getdate(line.c_str() + date.size(), nullptr) : -1; time != -1)
        static_cast<Received*>(into)->answer.date = std::chrono::sys_seconds(std::chrono::seconds(time));
    return size * count;
}

class CurlClient : public Client
{
public:
    CurlClient(Handle handle, std::string origin, std::string pin, const ClientOptions& options)
        : m_handle(std::move(handle))
        , m_origin(std::move(origin))
        , m_pin(std::move(pin))
        , m_options(options)
    {
    }

    core::Result<ClientAnswer> send(const ClientRequest& request) override;

private:
    template <class Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(m_handle.get(), option, value);
    }
    void setConnection();
    void setRequest(const ClientRequest& request, curl_slist* headers);
    [[nodiscard]] std::string mediaType() const;

    Handle m_handle;
    std::string m_origin;
    std::string m_pin; ///< empty: the system's authorities
    ClientOptions m_options;
};

void CurlClient::setConnection()
{
    set(CURLOPT_PROTOCOLS_STR, m_origin.starts_with("https") ? "https" : "http");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROXY, "");
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_options.connectTime.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(m_options.time.count()));
    if (m_pin.empty())
        return;
    // The key is known, so it does not matter who vouches for it; curl compares it before it sends anything.
    set(CURLOPT_SSL_VERIFYPEER, 0L);
    set(CURLOPT_SSL_VERIFYHOST, 0L);
    set(CURLOPT_PINNEDPUBLICKEY, m_pin.c_str());
}

void CurlClient::setRequest(const ClientRequest& request, curl_slist* headers)
{
    const bool hasBody = !request.body.empty() || request.method != Method::get;
    set(CURLOPT_URL, (m_origin + request.target).c_str());
    set(CURLOPT_HTTPHEADER, headers);
    if (hasBody) {
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.empty() ? "" : request.body.data());
    }
    set(CURLOPT_CUSTOMREQUEST, verbOf(request.method));
}

std::string CurlClient::mediaType() const
{
    const char* type = nullptr;
    curl_easy_getinfo(m_handle.get(), CURLINFO_CONTENT_TYPE, &type);
    const std::string_view text = type ? type : "";
    return std::string(text.substr(0, text.find(';')));
}

List listOf(const ClientRequest& request)
{
    List list;
    const auto add = [&](const std::string& line) {
        curl_slist* longer = curl_slist_append(list.get(), line.c_str());
        static_cast<void>(list.release());
        list.reset(longer);
    };
    add("Expect:"); // no round trip of its own before a body
    if (!request.mediaType.empty())
        add("Content-Type: " + request.mediaType);
    for (const auto& [name, value] : request.headers)
        add(std::string(name).append(": ").append(value));
    return list;
}

core::Result<ClientAnswer> CurlClient::send(const ClientRequest& request)
{
    std::array<char, CURL_ERROR_SIZE> reason{};
    Received received{{}, m_options.answerLimit};
    const List headers = listOf(request);
    curl_easy_reset(m_handle.get()); // the connection stays
    setConnection();
    setRequest(request, headers.get());
    set(CURLOPT_ERRORBUFFER, reason.data());
    set(CURLOPT_WRITEFUNCTION, &takeBody);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&received));
    set(CURLOPT_HEADERFUNCTION, &takeHeader);
    set(CURLOPT_HEADERDATA, static_cast<void*>(&received));
    if (const CURLcode code = curl_easy_perform(m_handle.get()); code != CURLE_OK)
        return failure(code, reason.data());
    long status = 0;
    curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
    received.answer.status = static_cast<int>(status);
    received.answer.mediaType = mediaType();
    return std::move(received.answer);
}

} // namespace

core::Result<std::unique_ptr<Client>> Client::make(const ClientOptions& options)
{
    BLOOMZY_TRY(auto origin, serverOrigin(options.url));
    std::string pin;
    if (options.fingerprint) {
        BLOOMZY_TRY(pin, curlPin(*options.fingerprint));
        if (!origin.starts_with("https"))
            return core::makeError(api::ErrorCode::invalid, "A fingerprint belongs to an https address: plain http has "
                                                            "no key. Leave the fingerprint out, or write https.");
    }
    Handle handle(curl_easy_init());
    if (!handle)
        return core::internalError("libcurl gives no handle");
    return std::make_unique<CurlClient>(std::move(handle), std::move(origin), std::move(pin), options);
}

} // namespace bloomzy::http
