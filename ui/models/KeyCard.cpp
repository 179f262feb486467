#include "ui/models/KeyCard.h"

#include "ui/models/KeyGroups.h"
#include "ui/widgets/feedback/ClipboardLease.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::models {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;
using widgets::IconLabel;
using widgets::Label;

namespace {

constexpr auto clipboardTime = std::chrono::seconds(60);

} // namespace

KeyCard::KeyCard(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_groups(new KeyGroups(theme))
    , m_save(new QPushButton)
    , m_print(new QPushButton)
    , m_copy(new QPushButton)
    , m_clipboard(new Label(theme, TypeRole::small, ColorRole::textMuted))
    , m_savedIcon(new IconLabel(theme, IconName::statusUnknown, 16, ColorRole::textMuted))
    , m_saved(new Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_printedIcon(new IconLabel(theme, IconName::statusUnknown, 16, ColorRole::textMuted))
    , m_printed(new Label(theme, TypeRole::body, ColorRole::textSecondary))
    // It clears the clipboard also when the step is long gone.
    , m_lease(new widgets::ClipboardLease(clipboardTime, QCoreApplication::instance()))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(makeCard());
    column->addLayout(makeSaved());
    connect(m_save, &QPushButton::clicked, this, &KeyCard::saveWanted);
    connect(m_print, &QPushButton::clicked, this, &KeyCard::printWanted);
    connect(m_copy, &QPushButton::clicked, this, &KeyCard::copyWanted);
    connect(m_lease, &widgets::ClipboardLease::cleared, this, &KeyCard::retranslate);
}

QWidget* KeyCard::makeCard()
{
    auto* card = new QFrame;
    card->setProperty("card", QStringLiteral("flat"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(14);
    column->addWidget(m_groups);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_save->setObjectName(QStringLiteral("save"));
    m_print->setObjectName(QStringLiteral("print"));
    m_print->setIcon(m_theme.icon(IconName::print));
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setIcon(m_theme.icon(IconName::copy));
    row->addWidget(m_save);
    row->addWidget(m_print);
    row->addWidget(m_copy);
    row->addStretch();
    row->addWidget(new IconLabel(m_theme, IconName::clock, 14, ColorRole::textMuted));
    row->addWidget(m_clipboard);
    column->addLayout(row);
    return card;
}

QLayout* KeyCard::makeSaved()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    m_saved->setElided(true);
    row->addWidget(m_savedIcon);
    row->addWidget(m_saved);
    row->addSpacing(18);
    row->addWidget(m_printedIcon);
    row->addWidget(m_printed);
    row->addStretch();
    return row;
}

void KeyCard::setGroups(const QStringList& groups)
{
    m_groups->setGroups(groups);
}

void KeyCard::setSavedPath(const QString& path)
{
    m_savedPath = path;
    showSaved();
}

void KeyCard::setPrinted()
{
    m_isPrinted = true;
    showSaved();
}

void KeyCard::copy(const QString& identity)
{
    m_lease->put(identity);
    m_clipboard->setText(tr("Copied; the clipboard clears after 60 s"));
}

void KeyCard::focusSave()
{
    m_save->setFocus();
}

void KeyCard::showSaved()
{
    const bool saved = !m_savedPath.isEmpty();
    m_savedIcon->setIcon(saved ? IconName::statusOk : IconName::statusUnknown,
                         saved ? ColorRole::okFg : ColorRole::textMuted);
    m_save->setProperty("variant", saved ? QStringLiteral("standard") : QStringLiteral("primary"));
    m_save->setIcon(m_theme.icon(IconName::save, saved ? ColorRole::textSecondary : ColorRole::textOnAccent));
    m_save->update();
    m_saved->setText(saved ? tr("Saved to %1").arg(QDir::toNativeSeparators(m_savedPath))
                           : tr("Not saved to a file yet"));
    m_printedIcon->setIcon(m_isPrinted ? IconName::statusOk : IconName::statusUnknown,
                           m_isPrinted ? ColorRole::okFg : ColorRole::textMuted);
    m_printed->setText(m_isPrinted ? tr("Printed") : tr("Not printed yet"));
}

void KeyCard::retranslate()
{
    m_save->setText(tr("Save to a file"));
    m_print->setText(tr("Print"));
    m_copy->setText(tr("Copy"));
    m_clipboard->setText(tr("Clipboard clears after 60 s"));
    showSaved();
}

} // namespace bloomzy::models
