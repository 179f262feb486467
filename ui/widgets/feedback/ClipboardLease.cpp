#include "ui/widgets/feedback/ClipboardLease.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMimeData>
#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace bloomzy::widgets {

namespace {

QByteArray digestOf(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

ClipboardLease::ClipboardLease(std::chrono::milliseconds time, QObject* parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(time);
    connect(m_timer, &QTimer::timeout, this, &ClipboardLease::clear);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &ClipboardLease::clear);
}

void ClipboardLease::put(const QString& secret)
{
    auto* data = new QMimeData;
    data->setText(secret);
    // Clipboard histories that know this mark leave the entry out.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    m_digest = digestOf(secret);
    m_timer->start();
}

void ClipboardLease::clear()
{
    m_timer->stop();
    if (m_digest.isEmpty())
        return;
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (clipboard && digestOf(clipboard->text()) == m_digest)
        clipboard->clear();
    m_digest.clear();
    Q_EMIT cleared();
}

} // namespace bloomzy::widgets
