#pragma once

#include <QByteArray>
#include <QString>

#include <curl/curl.h>

#include <array>
#include <memory>

namespace bloomzy::net {

/// One transfer of libcurl: no signals, no proxy, TLS 1.2 or later, an answer of 64 KiB at most. For one thread.
class Curl
{
public:
    Curl();
    Curl(const Curl&) = delete;
    Curl& operator=(const Curl&) = delete;

    /// False: no handle could be made.
    [[nodiscard]] bool isReady() const { return m_handle != nullptr; }
    template <class Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(m_handle.get(), option, value);
    }
    /// For connecting and for all of it.
    void setTime(int seconds);
    /// `pin` as curlPin() answers: that key is trusted, whoever signed its certificate. Empty: the system's authorities
    /// decide.
    void setTrust(const QByteArray& pin);
    /// A line of a header, or an address that mail goes to, by `option`.
    void append(CURLoption option, const QByteArray& line);

    [[nodiscard]] CURLcode perform();
    /// The last status that was answered, 0: none.
    [[nodiscard]] int status() const;
    /// Seconds of a Retry-After, 0: none.
    [[nodiscard]] qint64 retryAfter() const;
    [[nodiscard]] const QByteArray& answer() const { return m_answer; }
    /// What CURLOPT_CERTINFO has brought; lives as long as this. Null: nothing.
    [[nodiscard]] const curl_certinfo* certificates() const;
    /// What went wrong, in curl's words.
    [[nodiscard]] QString reason(CURLcode code) const;

private:
    static std::size_t takeAnswer(char* bytes, std::size_t size, std::size_t count, void* into);

    struct FreeHandle
    {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    };
    struct FreeList
    {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    std::unique_ptr<curl_slist, FreeList> m_list;
    std::unique_ptr<CURL, FreeHandle> m_handle; ///< goes first: it uses the rest
    std::array<char, CURL_ERROR_SIZE> m_reason{};
    QByteArray m_answer;
};

/// `sha256:<64 hexadecimal digits>` as CURLOPT_PINNEDPUBLICKEY wants it; empty when it is no fingerprint.
[[nodiscard]] QByteArray curlPin(const QString& fingerprint);

/// `localhost` or an address of this machine alone.
[[nodiscard]] bool isLoopback(const QString& host);

/// A name, or an address, of a machine: letters, digits, `.`, `-`, and for IPv6 `:`, without brackets.
[[nodiscard]] bool isHost(const QString& host);

/// As it stands in a URL: IPv6 in brackets. Of what isHost() says yes to.
[[nodiscard]] QByteArray hostOfUrl(const QString& host);

/// Whether a control character stands in it, such as the end of a line, which would begin another header.
[[nodiscard]] bool hasControls(const QString& text);

} // namespace bloomzy::net
