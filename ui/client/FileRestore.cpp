#include "ui/client/FileRestore.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace bloomzy::client {

using namespace Qt::StringLiterals;
using Phase = FileRestore::Phase;

namespace {

constexpr int againAfter = 300; // milliseconds
constexpr qsizetype longestLine = 16 << 20;

Phase phaseOf(const QString& name)
{
    constexpr std::pair<const char*, Phase> phases[] = {{"unpacking", Phase::unpacking},
                                                        {"checking", Phase::checking},
                                                        {"safety", Phase::safety},
                                                        {"staging", Phase::staging},
                                                        {"starting", Phase::starting}};
    for (const auto& [word, phase] : phases)
        if (name == QLatin1String(word))
            return phase;
    return Phase::checking;
}

} // namespace

FileRestore::FileRestore(QObject* parent)
    : QObject(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(againAfter);
    connect(&m_again, &QTimer::timeout, this, &FileRestore::run);
}

FileRestore::~FileRestore() = default;

QString FileRestore::programBeside(const QString& serverProgram)
{
    return QFileInfo(serverProgram).path() + u"/bloomzyctl"_s;
}

void FileRestore::start(const Order& order)
{
    if (isRunning())
        return;
    m_order = order;
    m_cancelled = false;
    m_waited.start();
    run();
}

void FileRestore::run()
{
    m_progress = {};
    m_last.clear();
    Q_EMIT progressed(m_progress);
    m_process = new QProcess(this);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &FileRestore::read);
    connect(m_process, &QProcess::finished, this, &FileRestore::onEnded);
    connect(m_process, &QProcess::errorOccurred, this, &FileRestore::onNotStarted);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->start(m_order->program, {u"backup"_s, u"restore"_s, m_order->file, u"--data-dir"_s, m_order->dataDir,
                                        u"--identity"_s, u"-"_s, u"--json"_s});
    QByteArray key = m_order->recoveryKey.toLatin1() + '\n';
    m_process->write(key);
    m_process->closeWriteChannel();
    key.fill('\0');
}

void FileRestore::read()
{
    while (m_process->canReadLine())
        take(m_process->readLine(longestLine).trimmed());
}

void FileRestore::take(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!object.contains(u"event"_s)) {
        if (!line.isEmpty())
            m_last = line;
        return;
    }
    m_progress = {phaseOf(object.value(u"phase"_s).toString()), object.value(u"done"_s).toInteger(),
                  object.value(u"total"_s).toInteger()};
    Q_EMIT progressed(m_progress);
}

void FileRestore::onNotStarted(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart)
        fail(Failure::programMissing, m_process->errorString());
}

void FileRestore::onEnded(int, QProcess::ExitStatus status)
{
    read();
    take(m_process->readAll().trimmed());
    if (m_cancelled)
        return fail(Failure::cancelled);
    const QJsonObject last = QJsonDocument::fromJson(m_last).object();
    const QJsonObject error = last.value(u"error"_s).toObject();
    const bool inUse = error.value(u"code"_s).toString() == "unavailable"_L1 && m_progress.phase == Phase::waiting;
    if (inUse && m_waited.elapsed() < m_patience.count()) {
        m_process->deleteLater();
        return m_again.start();
    }
    if (inUse || !error.isEmpty() || last.isEmpty() || status != QProcess::NormalExit)
        return fail(inUse ? Failure::folderInUse : Failure::refused, error.value(u"message"_s).toString());
    const QString end = last.value(u"end"_s).toString();
    const Outcome outcome{end == "restored"_L1 || end == "underWay"_L1, last.value(u"takenAt"_s).toString(),
                          last.value(u"safetyCopy"_s).toString(), last.value(u"why"_s).toString()};
    finish();
    Q_EMIT ended(outcome);
}

bool FileRestore::mayCancel() const
{
    return isRunning() && m_progress.phase <= Phase::checking;
}

void FileRestore::cancel()
{
    if (!mayCancel())
        return;
    m_cancelled = true;
    if (m_again.isActive())
        fail(Failure::cancelled);
    else
        m_process->kill();
}

void FileRestore::finish()
{
    m_again.stop();
    if (m_process) {
        m_process->disconnect(this);
        m_process->deleteLater();
        m_process = nullptr;
    }
    m_order->recoveryKey.fill(u'\0');
    m_order.reset();
}

void FileRestore::fail(Failure failure, const QString& detail)
{
    finish();
    Q_EMIT failed(failure, detail);
}

} // namespace bloomzy::client
