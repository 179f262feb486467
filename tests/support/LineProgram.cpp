#include "tests/support/LineProgram.h"

#include "tests/support/Paths.h"

#include <QJsonDocument>

LineProgram::LineProgram(const QString& script, const QStringList& arguments)
{
    constexpr int patience = 60'000;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("/usr/bin/python3"),
                    QStringList(sourcePath(QStringLiteral("tests/support/") + script)) + arguments);
    while (m_told.isEmpty() && m_process.waitForReadyRead(patience))
        read();
    if (!m_told.isEmpty())
        m_port = m_told.takeFirst().value(QStringLiteral("port")).toInt();
}

LineProgram::~LineProgram()
{
    kill();
}

void LineProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

const QList<QJsonObject>& LineProgram::told()
{
    m_process.waitForReadyRead(1);
    read();
    return m_told;
}

void LineProgram::read()
{
    m_rest += m_process.readAllStandardOutput();
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        m_told.append(QJsonDocument::fromJson(m_rest.left(end)).object());
        m_rest.remove(0, end + 1);
    }
}
