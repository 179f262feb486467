#include "ui/models/RecoveryKeyPanel.h"

#include "ui/client/PrivateFile.h"
#include "ui/models/KeyCard.h"
#include "ui/models/KeyCheck.h"
#include "ui/models/KeySheet.h"
#include "ui/widgets/feedback/FlushBanner.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::models {

RecoveryKeyPanel::RecoveryKeyPanel(Parts parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_card(new KeyCard(parts.theme))
    , m_checkTitle(new widgets::Label(parts.theme, theme::TypeRole::panelTitle))
    , m_check(new KeyCheck(parts.theme, m_key))
    , m_stored(new QCheckBox)
    , m_once(new widgets::BannerStack(parts.theme))
    , m_chooser([this](const std::shared_ptr<QPrinter>& printer, std::function<void()> then) {
        auto* dialog = new QPrintDialog(printer.get(), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [printer, then = std::move(then)] { then(); });
        dialog->open();
    })
{
    m_stored->setObjectName(QStringLiteral("stored"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_card);
    column->addWidget(m_checkTitle);
    column->addWidget(m_check);
    column->addWidget(m_stored, 0, Qt::AlignLeft);
    column->addWidget(m_once);
    connect(m_card, &KeyCard::saveWanted, this, &RecoveryKeyPanel::save);
    connect(m_card, &KeyCard::printWanted, this, &RecoveryKeyPanel::print);
    connect(m_card, &KeyCard::copyWanted, this, [this] { m_card->copy(m_key.identity()); });
    connect(m_check, &KeyCheck::changed, this, &RecoveryKeyPanel::changed);
    connect(m_stored, &QCheckBox::toggled, this, &RecoveryKeyPanel::changed);
    retranslate();
}

RecoveryKeyPanel::~RecoveryKeyPanel() = default;

void RecoveryKeyPanel::display(RecoveryKey key)
{
    m_key = std::move(key);
    m_card->setGroups(m_key.groups());
    m_check->ask();
    m_stored->setChecked(false);
    m_card->focusSave();
    retranslate();
    Q_EMIT changed();
}

void RecoveryKeyPanel::wipe()
{
    m_key.wipe();
    m_card->setGroups({});
    m_check->clear();
}

bool RecoveryKeyPanel::isAnswered() const
{
    return m_check->isAnswered();
}

bool RecoveryKeyPanel::isStored() const
{
    return m_stored->isChecked();
}

std::array<int, 2> RecoveryKeyPanel::asked() const
{
    return m_check->asked();
}

void RecoveryKeyPanel::save()
{
    m_parts.dialogs.saveFile(this,
                             {.title = tr("Save the recovery key"),
                              .directory = {},
                              .suggestedName = QStringLiteral("bloomzy-recovery-key.txt"),
                              .filters = {tr("Text files (*.txt)")}},
                             [this](const QString& path) {
                                 if (!path.isEmpty() && !m_key.isEmpty())
                                     write(path);
                             });
}

void RecoveryKeyPanel::write(const QString& path)
{
    m_parts.background
        .run([path, text = m_key.fileText()]() mutable {
            const QString fault = client::writePrivateFile(path, text);
            text.fill('\0');
            return fault;
        })
        .then(this, [this, path](const QString& fault) { noteSaved(path, fault); });
}

void RecoveryKeyPanel::noteSaved(const QString& path, const QString& fault)
{
    if (!fault.isEmpty()) {
        Q_EMIT failed(tr("The key was not saved."),
                      tr("Nothing was written to %1. Choose a folder that you may write to.")
                          .arg(QDir::toNativeSeparators(path)));
        return;
    }
    m_card->setSavedPath(path);
    Q_EMIT kept();
}

void RecoveryKeyPanel::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    m_chooser(printer, [this, printer] {
        if (!m_key.isEmpty())
            paint(printer);
    });
}

void RecoveryKeyPanel::paint(const std::shared_ptr<QPrinter>& printer)
{
    m_parts.background
        .run([printer, html = KeySheet::html(m_key)]() mutable {
            KeySheet::paint(html, *printer);
            html.fill(u'\0');
            return printer->printerState() != QPrinter::Error;
        })
        .then(this, [this](bool done) {
            if (!done) {
                Q_EMIT failed(tr("The key was not printed."), tr("Choose another printer, or save the key to a file."));
                return;
            }
            m_card->setPrinted();
            Q_EMIT kept();
        });
}

void RecoveryKeyPanel::retranslate()
{
    m_checkTitle->setText(tr("Check that you have it"));
    m_stored->setText(tr("I stored the key outside this computer"));
    m_card->retranslate();
    m_check->retranslate();
    if (!m_key.isEmpty())
        displayFlush(*m_once, {.id = QStringLiteral("once"),
                               .kind = widgets::BannerKind::warn,
                               .headline = tr("The key is shown only once."),
                               .detail = tr("Later you can make a new key. Old backups then stay readable with the old "
                                            "key only.")});
}

void RecoveryKeyPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::models
