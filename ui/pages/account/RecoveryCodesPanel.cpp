#include "ui/pages/account/RecoveryCodesPanel.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/PrivateFile.h"
#include "ui/client/Session.h"
#include "ui/widgets/feedback/ClipboardLease.h"
#include "ui/widgets/paint/Label.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace bloomzy::account_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr auto clipboardTime = std::chrono::seconds(60);
constexpr int columns = 2;

} // namespace

RecoveryCodesPanel::RecoveryCodesPanel(const models::ConsoleParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_grid(new QGridLayout)
    , m_copy(new QPushButton(tr("Copy")))
    , m_save(new QPushButton(tr("Save to a file…")))
    , m_message(new Label(parts.theme, TypeRole::small, ColorRole::textSecondary))
    , m_kept(new QCheckBox(tr("I have kept these codes where I find them without this computer")))
    // It clears the clipboard also when the dialog is long gone.
    , m_lease(new widgets::ClipboardLease(clipboardTime, QCoreApplication::instance()))
{
    setObjectName(QStringLiteral("recoveryCodes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_grid->setHorizontalSpacing(24);
    column->addLayout(m_grid);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {m_copy, m_save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addWidget(m_message, 1);
    m_message->setWordWrap(true);
    column->addLayout(buttons);
    column->addWidget(m_kept);
    connect(m_copy, &QPushButton::clicked, this, &RecoveryCodesPanel::copy);
    connect(m_save, &QPushButton::clicked, this, &RecoveryCodesPanel::save);
    connect(m_kept, &QCheckBox::toggled, this, &RecoveryCodesPanel::keptChanged);
}

void RecoveryCodesPanel::setCodes(const api::RecoveryCodes& codes)
{
    for (const std::string& text : codes.codes) {
        auto* code = new Label(m_parts.theme, TypeRole::mono);
        code->setText(client::toQString(text));
        code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        code->setAccessibleName(tr("Recovery code %n", nullptr, int(m_codes.size()) + 1));
        m_grid->addWidget(code, int(m_codes.size()) / columns, int(m_codes.size()) % columns);
        m_codes += code->text();
    }
    m_copy->setFocus();
}

bool RecoveryCodesPanel::areKept() const
{
    return m_kept->isChecked();
}

void RecoveryCodesPanel::askToClose(std::function<void()> close)
{
    m_parts.dialogs.ask(this,
                        {.title = tr("Close without keeping the codes?"),
                         .consequence = tr("Without the app and without a code, only an administrator lets you in "
                                           "again. You can make new codes later."),
                         .icon = theme::IconName::key,
                         .keepText = tr("Go back"),
                         .proceedText = tr("Close"),
                         .discardText = {},
                         .danger = true,
                         .typedWord = {}},
                        [close = std::move(close)](widgets::Choice choice) {
                            if (choice == widgets::Choice::proceed)
                                close();
                        });
}

void RecoveryCodesPanel::copy()
{
    m_lease->put(m_codes.join(u'\n'));
    m_message->setText(tr("Copied; the clipboard clears after 60 s"));
}

void RecoveryCodesPanel::save()
{
    m_parts.dialogs.saveFile(this,
                             {.title = tr("Save the recovery codes"),
                              .directory = {},
                              .suggestedName = QStringLiteral("bloomzy-recovery-codes.txt"),
                              .filters = {tr("Text files (*.txt)")}},
                             [this](const QString& path) {
                                 if (!path.isEmpty())
                                     write(path);
                             });
}

QByteArray RecoveryCodesPanel::fileText() const
{
    const auto& me = m_parts.client.session().me();
    const QString head = tr("Bloomzy recovery codes of %1, for %2. Each works once.")
                             .arg(me ? client::toQString(me->email) : QString(), m_parts.profile.name);
    return (head + QStringLiteral("\n\n") + m_codes.join(u'\n') + u'\n').toUtf8();
}

void RecoveryCodesPanel::write(const QString& path)
{
    m_parts.background
        .run([path, text = fileText()]() mutable {
            const QString fault = client::writePrivateFile(path, text);
            text.fill('\0');
            return fault;
        })
        .then(this, [this, path](const QString& fault) {
            m_message->setText(fault.isEmpty() ? tr("Saved to %1").arg(QDir::toNativeSeparators(path))
                                               : tr("The file could not be written there. Choose another place."));
        });
}

} // namespace bloomzy::account_page
