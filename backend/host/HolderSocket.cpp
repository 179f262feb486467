#include "backend/host/HolderSocket.h"

#include <QByteArray>
#include <QFile>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace bloomzy::host {

namespace {

bool makeQuiet(int descriptor)
{
    return fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 && fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0;
}

/// The socket's mode keeps others out already; on systems that ignore it this does.
bool isOwnProcess(int descriptor)
{
#ifdef SO_PEERCRED
    ucred peer{};
    socklen_t length = sizeof peer;
    return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 && peer.uid == geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return getpeereid(descriptor, &user, &group) == 0 && user == geteuid();
#endif
}

bool interrupted(ssize_t done)
{
    return done < 0 && errno == EINTR;
}

bool onlyWaits(ssize_t done)
{
    return done < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

} // namespace

core::FileDescriptor listenLocally(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (static_cast<std::size_t>(name.size()) >= sizeof address.sun_path) {
        errno = ENAMETOOLONG;
        return core::FileDescriptor();
    }
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    core::FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
    ::unlink(name.constData());
    // Nobody can connect before listen(), so the mode is in force from the first moment on.
    const bool listens = socket.get() >= 0 && makeQuiet(socket.get()) &&
                         ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                         ::chmod(name.constData(), S_IRUSR | S_IWUSR) == 0 && ::listen(socket.get(), SOMAXCONN) == 0;
    return listens ? std::move(socket) : core::FileDescriptor();
}

Accepted acceptOwn(const core::FileDescriptor& listener)
{
    int descriptor = -1;
    do {
        descriptor = ::accept(listener.get(), nullptr, nullptr);
    } while (interrupted(descriptor));
    if (descriptor < 0)
        return {core::FileDescriptor(), errno};
    core::FileDescriptor socket(descriptor);
    if (!isOwnProcess(descriptor))
        return {core::FileDescriptor(), EACCES};
    if (!makeQuiet(descriptor))
        return {core::FileDescriptor(), errno};
    return {std::move(socket), 0};
}

bool drain(const core::FileDescriptor& socket)
{
    std::array<char, 16'384> dropped{};
    ssize_t read = 0;
    do {
        read = ::recv(socket.get(), dropped.data(), dropped.size(), 0);
    } while (interrupted(read));
    return read > 0 || onlyWaits(read);
}

bool sendShort(const core::FileDescriptor& socket, const QByteArray& text)
{
    ssize_t sent = 0;
    do {
        sent = ::send(socket.get(), text.constData(), static_cast<std::size_t>(text.size()), MSG_NOSIGNAL);
    } while (interrupted(sent));
    return sent == text.size();
}

} // namespace bloomzy::host
