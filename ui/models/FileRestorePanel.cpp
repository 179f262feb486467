#include "ui/models/FileRestorePanel.h"

#include "ui/client/ServerTime.h"
#include "ui/models/RecoveryKeyField.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/FlushBanner.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

namespace bloomzy::models {

using client::FileRestore;
using Phase = FileRestore::Phase;

namespace {

constexpr int barSteps = 1000;

} // namespace

FileRestorePanel::FileRestorePanel(Parts parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
    , m_banners(new widgets::BannerStack(m_parts.theme))
    , m_file(new QLineEdit)
    , m_fileField(new widgets::LabeledField(m_parts.theme, m_file))
    , m_choose(new QPushButton)
    , m_key(new RecoveryKeyField(m_parts.theme, m_parts.dialogs, m_parts.background))
    , m_bar(new QProgressBar)
    , m_phase(new widgets::Label(m_parts.theme, theme::TypeRole::small, theme::ColorRole::textSecondary))
    , m_cancel(new QPushButton)
{
    m_file->setObjectName(QStringLiteral("backupFile"));
    m_choose->setObjectName(QStringLiteral("chooseBackup"));
    m_choose->setAutoDefault(false);
    m_cancel->setObjectName(QStringLiteral("cancelRestore"));
    m_cancel->setAutoDefault(false);
    m_bar->setTextVisible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    auto* file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_fileField, 1);
    file->addWidget(m_choose, 0, Qt::AlignBottom);
    auto* run = new QHBoxLayout;
    run->addWidget(m_phase, 1);
    run->addWidget(m_cancel);
    column->addWidget(m_banners);
    column->addLayout(file);
    column->addWidget(m_key);
    column->addWidget(m_bar);
    column->addLayout(run);
    connect(m_choose, &QPushButton::clicked, this, &FileRestorePanel::chooseFile);
    connect(m_cancel, &QPushButton::clicked, &m_restore, &FileRestore::cancel);
    connect(m_file, &QLineEdit::textChanged, this, &FileRestorePanel::changed);
    connect(m_key, &RecoveryKeyField::changed, this, &FileRestorePanel::changed);
    connect(&m_restore, &FileRestore::progressed, this, &FileRestorePanel::show);
    connect(&m_restore, &FileRestore::ended, this, &FileRestorePanel::onEnded);
    connect(&m_restore, &FileRestore::failed, this, &FileRestorePanel::onFailed);
    retranslate();
}

QString FileRestorePanel::command()
{
    return QStringLiteral("bloomzyctl backup restore FILE --data-dir DIR --identity -");
}

void FileRestorePanel::enter()
{
    m_file->setFocus();
}

bool FileRestorePanel::isReady() const
{
    return !isRunning() && missing().isEmpty();
}

QString FileRestorePanel::missing() const
{
    if (m_file->text().trimmed().isEmpty())
        return tr("Choose the backup file");
    return m_key->key().isEmpty() ? tr("Type the recovery key") : QString();
}

void FileRestorePanel::chooseFile()
{
    m_parts.dialogs.openFile(this,
                             {.title = tr("Choose a backup"),
                              .directory = m_file->text(),
                              .suggestedName = {},
                              .filters = {tr("Backups (*.tar.zst.age *.age)"), tr("All files (*)")}},
                             [this](const QString& path) {
                                 if (!path.isEmpty())
                                     m_file->setText(QDir::toNativeSeparators(path));
                             });
}

void FileRestorePanel::start()
{
    if (!isReady())
        return;
    m_banners->remove(QStringLiteral("failure"));
    m_restore.start({m_parts.program, QDir::fromNativeSeparators(m_file->text().trimmed()), m_dataDir, m_key->key()});
    refresh();
    Q_EMIT changed();
}

QString FileRestorePanel::phase(Phase phase)
{
    switch (phase) {
    case Phase::waiting:
        return tr("Waiting for the server to end");
    case Phase::unpacking:
        return tr("Reading the backup");
    case Phase::checking:
        return tr("Checking what it holds");
    case Phase::safety:
        return tr("Copying what is there now");
    case Phase::staging:
        return tr("Putting it in place");
    case Phase::starting:
        break;
    }
    return tr("Starting a server over it");
}

void FileRestorePanel::show(const FileRestore::Progress& progress)
{
    m_progress = progress;
    refresh();
}

void FileRestorePanel::onEnded(const FileRestore::Outcome& outcome)
{
    m_key->wipe();
    refresh();
    if (outcome.restored) {
        Q_EMIT restored(outcome.takenAt, outcome.safetyCopy);
    } else {
        showFailure(tr("The restore was rolled back. All is as it was before."),
                    outcome.why.isEmpty() ? QString() : tr("The program says: %1").arg(outcome.why));
    }
    Q_EMIT changed();
}

void FileRestorePanel::onFailed(FileRestore::Failure failure, const QString& detail)
{
    refresh();
    switch (failure) {
    case FileRestore::Failure::cancelled:
        Q_EMIT failed();
        break;
    case FileRestore::Failure::programMissing:
        showFailure(tr("The program bloomzyctl is missing. Nothing was changed."), tr("Install Bloomzy again."));
        break;
    case FileRestore::Failure::folderInUse:
        showFailure(tr("The server still runs, so nothing was changed."),
                    tr("Close other consoles, and turn “Keep running” off in the settings, then try again."));
        break;
    case FileRestore::Failure::refused:
        showFailure(tr("Nothing was restored. All is as it was before."),
                    detail.isEmpty() ? tr("The program ended without saying why. Try again.")
                                     : tr("The program says: %1").arg(detail));
        break;
    }
    Q_EMIT changed();
}

void FileRestorePanel::showFailure(const QString& headline, const QString& detail)
{
    displayFlush(*m_banners, {.id = QStringLiteral("failure"),
                              .kind = widgets::BannerKind::danger,
                              .headline = headline,
                              .detail = detail,
                              .actions = {}});
    Q_EMIT failed();
}

void FileRestorePanel::refresh()
{
    const bool running = isRunning();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_file, m_choose, m_key})
        widget->setEnabled(!running);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_bar, m_phase, m_cancel})
        widget->setVisible(running);
    m_bar->setAccessibleName(tr("Progress of the restore"));
    m_bar->setRange(0, m_progress.total > 0 ? barSteps : 0);
    if (m_progress.total > 0)
        m_bar->setValue(static_cast<int>(double(m_progress.done) / double(m_progress.total) * barSteps));
    m_phase->setText(phase(m_progress.phase));
    m_cancel->setEnabled(m_restore.mayCancel());
    m_cancel->setToolTip(running && !m_restore.mayCancel() ? tr("It is being put in place and goes on to its end.")
                                                           : QString());
}

void FileRestorePanel::retranslate()
{
    m_fileField->setLabel(tr("Backup file"));
    m_file->setPlaceholderText(QStringLiteral("bloomzy-2026-11-22T060004Z.tar.zst.age"));
    m_choose->setText(tr("Choose…"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

void FileRestorePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::models
