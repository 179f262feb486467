#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <vector>

/// Clients who keep a connection and hardly use it, all in the thread that drives them.
class Crowd
{
public:
    enum class Kind : std::uint8_t {
        silent,   ///< sends nothing
        slowHead, ///< a byte of its headers now and then
        slowBody, ///< a byte of its body now and then
        slowEar,  ///< asks for much and reads a byte of it now and then
        idle      ///< asked once, and keeps the connection
    };
    static constexpr std::size_t kinds = 5;

    /// Connects `count` clients to a loopback port, as many of each kind. Fewer when the system does not let them.
    Crowd(std::uint16_t port, std::size_t count);
    ~Crowd();
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    /// Lets every client do what it does once: a byte each.
    void dribble();
    [[nodiscard]] std::size_t size() const { return m_clients.size(); }
    /// Clients of a kind whose connection still stands.
    [[nodiscard]] std::size_t open(Kind kind) const;
    /// How many of a kind were told 408 before the end.
    [[nodiscard]] std::size_t toldTooSlow(Kind kind) const;

private:
    struct Client
    {
        Kind kind;
        int socket = -1;
        bool tooSlow = false;
        QByteArray received = {}; ///< as much as a status line takes
    };

    static void begin(const Client& client);
    static void listen(Client& client);
    static void leave(Client& client);

    std::vector<Client> m_clients;
};
