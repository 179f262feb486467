#include "tests/support/TaxonWriters.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

#include <functional>

namespace {

/// Letters that differ for each number: names of species have no digits.
QString epithet(int round, int writer, int number)
{
    QString text = QStringLiteral("x");
    for (const QChar digit : QStringLiteral("%1-%2-%3").arg(round).arg(writer).arg(number))
        text += digit == u'-' ? QChar(u'z') : QChar(u'a' + digit.digitValue());
    return text;
}

QSet<QString> idsOf(ApiClient& client, const QString& path, const std::function<QString(const QJsonObject&)>& idOf)
{
    QSet<QString> found;
    QString cursor;
    do {
        const Answer answer = client.get(path + QStringLiteral("?limit=200") +
                                         (cursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + cursor));
        for (const QJsonValue item : answer.json().value(QStringLiteral("items")).toArray()) {
            if (const QString id = idOf(item.toObject()); !id.isEmpty())
                found.insert(id);
        }
        cursor = answer.json().value(QStringLiteral("nextCursor")).toString();
    } while (!cursor.isEmpty());
    return found;
}

} // namespace

class TaxonWriters::Writer : public QThread
{
public:
    Writer(TaxonWriters& all, QUrl url, QString token, Options options, int number)
        : m_all(all)
        , m_url(std::move(url))
        , m_token(std::move(token))
        , m_options(options)
        , m_number(number)
    {
    }

    QSet<QString> ids;
    QString unexpected;

protected:
    void run() override
    {
        ApiClient client(m_url);
        client.setToken(m_token);
        for (int i = 0; !m_all.m_stopped; ++i) {
            const Answer answer = client.post(QStringLiteral("/api/v1/taxa"), taxon(i));
            if (answer.status == 503 || answer.status == 507) {
                ++m_all.m_refused;
            } else if (answer.status == 201) {
                ids.insert(answer.json().value(QStringLiteral("id")).toString());
                ++m_all.m_acknowledged;
            } else {
                if (answer.status != 0)
                    unexpected = QStringLiteral("%1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body));
                return;
            }
        }
    }

private:
    [[nodiscard]] QJsonObject taxon(int number) const
    {
        return {{QStringLiteral("genus"), QStringLiteral("Ficus")},
                {QStringLiteral("specificEpithet"), epithet(m_options.round, m_number, number)},
                {QStringLiteral("taxonRemarks"), QString(m_options.remarks, u'r')}};
    }

    TaxonWriters& m_all;
    QUrl m_url;
    QString m_token;
    Options m_options;
    int m_number;
};

TaxonWriters::TaxonWriters(const QUrl& url, const QString& token, const Options& options)
{
    for (int i = 0; i < options.count; ++i)
        m_writers.push_back(std::make_unique<Writer>(*this, url, token, options, i));
    for (const auto& writer : m_writers)
        writer->start();
}

TaxonWriters::~TaxonWriters()
{
    stop();
}

void TaxonWriters::wait()
{
    for (const auto& writer : m_writers)
        writer->wait();
}

void TaxonWriters::stop()
{
    m_stopped = true;
    wait();
}

QSet<QString> TaxonWriters::ids() const
{
    QSet<QString> all;
    for (const auto& writer : m_writers)
        all += writer->ids;
    return all;
}

QString TaxonWriters::unexpected() const
{
    for (const auto& writer : m_writers)
        if (writer->isFinished() && !writer->unexpected.isEmpty())
            return writer->unexpected;
    return {};
}

QSet<QString> listedTaxa(ApiClient& client)
{
    return idsOf(client, QStringLiteral("/api/v1/taxa"),
                 [](const QJsonObject& taxon) { return taxon.value(QStringLiteral("id")).toString(); });
}

QSet<QString> recordedTaxa(ApiClient& client)
{
    return idsOf(client, QStringLiteral("/api/v1/audit/events"), [](const QJsonObject& event) {
        return event.value(QStringLiteral("action")) == QStringLiteral("taxon.create")
                   ? event.value(QStringLiteral("target")).toObject().value(QStringLiteral("id")).toString()
                   : QString();
    });
}
