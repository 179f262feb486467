#include "ui/pages/setup/Unreached.h"

#include "ui/client/ProblemText.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::setup {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::setup::Unreached)
};

QString headline()
{
    return Texts::tr("The server was not reached.");
}

QString reasonOf(const QString& server, const client::ClientError& error)
{
    using Kind = client::ClientError::Kind;
    if (error.kind != Kind::unreachable && error.kind != Kind::timeout)
        return client::textOf(error);
    return Texts::tr("%1 does not answer. Check the address, and that the server runs and its firewall lets you in.")
        .arg(server);
}

} // namespace

widgets::BannerSpec unreachedBanner(const QString& server, const client::ClientError& error)
{
    return {.id = {}, .kind = widgets::BannerKind::danger, .headline = headline(), .detail = reasonOf(server, error)};
}

} // namespace bloomzy::setup
