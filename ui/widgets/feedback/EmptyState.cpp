#include "ui/widgets/feedback/EmptyState.h"

#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

namespace {

IconName iconOf(EmptyState::Kind kind)
{
    switch (kind) {
    case EmptyState::Kind::nothingYet:
        return IconName::leaf;
    case EmptyState::Kind::noMatch:
        return IconName::search;
    case EmptyState::Kind::noPermission:
        return IconName::lock;
    case EmptyState::Kind::failed:
        break;
    }
    return IconName::statusDanger;
}

} // namespace

EmptyState::EmptyState(const theme::Theme& theme, Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_icon(new IconLabel(theme, iconOf(kind), kind == Kind::nothingYet ? 28 : 20))
    , m_title(new Label(theme, kind == Kind::nothingYet ? TypeRole::panelTitle : TypeRole::bodyStrong))
    , m_text(new Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_suggestion(new Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_primary(new QPushButton)
    , m_secondary(new QPushButton)
{
    for (Label* label : {m_title, m_text, m_suggestion}) {
        label->setWordWrap(true);
        label->hide();
    }
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_primary);
    row->addWidget(m_secondary);
    if (kind == Kind::nothingYet) {
        m_primary->setProperty("variant", u"primary"_s);
        layOutCentred(buttons);
    } else {
        row->addStretch();
        for (QPushButton* button : {m_primary, m_secondary})
            button->setProperty("buttonSize", u"small"_s);
        layOutAtLeft(buttons);
    }
    m_primary->hide();
    m_secondary->hide();
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryTriggered);
    m_suggestion->setTextFormat(Qt::RichText);
    m_suggestion->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    connect(m_suggestion, &QLabel::linkActivated, this, &EmptyState::suggestionTriggered);
    connect(&theme, &theme::Theme::changed, this, &EmptyState::showSuggestion);
}

void EmptyState::layOutCentred(QWidget* buttons)
{
    m_icon->setIcon(iconOf(m_kind), ColorRole::accentText);
    m_icon->setPlate(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    for (Label* label : {m_title, m_text, m_suggestion}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addWidget(buttons, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::layOutAtLeft(QWidget* buttons)
{
    if (m_kind == Kind::failed)
        m_icon->setIcon(iconOf(m_kind), ColorRole::dangerFg);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(14);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    row->addLayout(column, 1);
    for (Label* label : {m_title, m_text, m_suggestion})
        column->addWidget(label);
    column->addWidget(buttons);
    column->addStretch();
}

void EmptyState::setIcon(IconName icon)
{
    m_icon->setIcon(icon, m_kind == Kind::nothingYet ? ColorRole::accentText : ColorRole::textSecondary);
}

namespace {

void showText(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

void EmptyState::setTitle(const QString& title)
{
    showText(*m_title, title);
}

void EmptyState::setText(const QString& text)
{
    showText(*m_text, text);
}

void EmptyState::setSuggestion(const QString& sentence, const QString& link)
{
    m_sentence = sentence;
    m_link = link;
    showSuggestion();
}

void EmptyState::showSuggestion()
{
    const QString link = u"<a href=\"#\" style=\"color:%1;text-decoration:none;font-weight:500\">%2</a>"_s.arg(
        m_theme.color(ColorRole::accentText).name(), m_link.toHtmlEscaped());
    showText(*m_suggestion, m_link.isEmpty() ? QString() : m_sentence.toHtmlEscaped().arg(link));
}

void EmptyState::setButton(QPushButton& button, const QString& text)
{
    button.setText(text);
    button.setVisible(!text.isEmpty());
}

void EmptyState::setPrimary(const QString& text)
{
    setButton(*m_primary, text);
}

void EmptyState::setSecondary(const QString& text)
{
    setButton(*m_secondary, text);
}

void EmptyState::setPrimary(const QString& text, IconName icon)
{
    setButton(*m_primary, text);
    m_primary->setIcon(
        m_theme.icon(icon, m_kind == Kind::nothingYet ? ColorRole::textOnAccent : ColorRole::textSecondary));
}

void EmptyState::setSecondary(const QString& text, IconName icon)
{
    setButton(*m_secondary, text);
    m_secondary->setIcon(m_theme.icon(icon));
}

} // namespace bloomzy::widgets
