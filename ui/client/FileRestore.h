#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

namespace bloomzy::client {

/// Restores a backup file into the data folder of a server on this computer that does not run: `bloomzyctl backup
/// restore FILE --data-dir DIR --identity - --json` (docs/bloomzyctl.md), which gets the recovery key on its standard
/// input. A server that is still ending is waited for. Whatever ends it, the folder holds wholly the old data or wholly
/// the restored ones. Lives in the GUI thread and never blocks it, but for its end while something runs.
class FileRestore : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        QString program; ///< path of bloomzyctl
        QString file;
        QString dataDir;
        QString recoveryKey;
    };
    enum class Phase { waiting, unpacking, checking, safety, staging, starting };
    struct Progress
    {
        Phase phase = Phase::waiting;
        qint64 done = 0;
        qint64 total = 0; ///< 0: not known
    };
    struct Outcome
    {
        bool restored = false; ///< otherwise all is as it was
        QString takenAt;       ///< RFC 3339: the moment whose state the backup holds
        QString safetyCopy;    ///< where what was there before lies; empty: nothing was
        QString why;           ///< English: it was rolled back
    };
    enum class Failure {
        programMissing,
        folderInUse,
        cancelled,
        refused ///< by the program, in its words
    };

    /// The bloomzyctl that lies beside a bloomzyd.
    [[nodiscard]] static QString programBeside(const QString& serverProgram);

    explicit FileRestore(QObject* parent = nullptr);
    ~FileRestore() override;

    void start(const Order& order);
    /// Before anything in use is touched; later it does nothing.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_order.has_value(); }
    [[nodiscard]] bool mayCancel() const;
    /// How long a server that is still ending is waited for.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

Q_SIGNALS:
    void progressed(const bloomzy::client::FileRestore::Progress& progress);
    void ended(const bloomzy::client::FileRestore::Outcome& outcome);
    /// Nothing was changed. `detail`: English, of the program.
    void failed(bloomzy::client::FileRestore::Failure failure, const QString& detail);

private:
    void run();
    void read();
    void take(const QByteArray& line);
    void onEnded(int exitCode, QProcess::ExitStatus status);
    void onNotStarted(QProcess::ProcessError error);
    void finish();
    void fail(Failure failure, const QString& detail = {});

    QProcess* m_process = nullptr;
    std::optional<Order> m_order;
    QByteArray m_last; ///< the line that tells the end
    Progress m_progress;
    QTimer m_again;
    QElapsedTimer m_waited;
    std::chrono::milliseconds m_patience = std::chrono::seconds(30);
    bool m_cancelled = false;
};

} // namespace bloomzy::client
