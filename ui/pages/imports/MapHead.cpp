#include "ui/pages/imports/MapHead.h"

#include "ui/pages/imports/FieldTexts.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <array>

namespace bloomzy::imports_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr std::array encodings{api::TextEncoding::utf8, api::TextEncoding::utf16le, api::TextEncoding::windows1252,
                               api::TextEncoding::latin1};
constexpr std::array separators{api::Separator::comma, api::Separator::semicolon, api::Separator::tab,
                                api::Separator::pipe};

template <class T, std::size_t count>
int indexOf(const std::array<T, count>& all, T value)
{
    const auto found = std::find(all.begin(), all.end(), value);
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

} // namespace

MapHead::MapHead(const theme::Theme& theme, ImportFlow& flow, QWidget* parent)
    : PaneHead(theme, Tone::plain, parent)
    , m_flow(flow)
    , m_summary(new widgets::Label(theme, TypeRole::small, ColorRole::textMuted))
    , m_encoding(new QComboBox)
    , m_separator(new QComboBox)
    , m_match(new QPushButton)
{
    m_summary->setElided(true);
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_separator->setObjectName(QStringLiteral("separator"));
    m_match->setObjectName(QStringLiteral("autoMatch"));
    row().addSpacing(4);
    row().addWidget(m_summary, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_encoding, m_separator, m_match})
        row().addWidget(widget);
    connect(m_encoding, &QComboBox::activated, &flow,
            [&flow](int index) { flow.change(encodingSet(encodings.at(static_cast<std::size_t>(index)))); });
    connect(m_separator, &QComboBox::activated, &flow,
            [&flow](int index) { flow.change(separatorSet(separators.at(static_cast<std::size_t>(index)))); });
    connect(m_match, &QPushButton::clicked, &flow, [&flow] { flow.change(guessedAgain()); });
    connect(&flow, &ImportFlow::changed, this, &MapHead::refresh);
    fill();
}

void MapHead::fill()
{
    const QSignalBlocker quiet[] = {QSignalBlocker(m_encoding), QSignalBlocker(m_separator)};
    setTitle(tr("Map columns"));
    m_match->setText(tr("Auto-match"));
    m_match->setToolTip(tr("Guess the field of every column again"));
    m_encoding->setAccessibleName(tr("Encoding of the file"));
    m_encoding->setToolTip(m_encoding->accessibleName());
    m_separator->setAccessibleName(tr("What parts the fields"));
    m_separator->setToolTip(m_separator->accessibleName());
    m_encoding->clear();
    for (const auto encoding : encodings)
        m_encoding->addItem(FieldTexts::encoding(encoding));
    m_separator->clear();
    for (const auto separator : separators)
        m_separator->addItem(FieldTexts::separator(separator));
    refresh();
}

void MapHead::refresh()
{
    const auto& import = m_flow.import();
    if (!import)
        return;
    int matched = 0;
    int rules = 0;
    for (const auto& column : import->columns) {
        matched += column.field.empty() ? 0 : 1;
        rules += column.unmapped > 0 ? 1 : 0;
    }
    const int ignored = static_cast<int>(import->columns.size()) - matched;
    QStringList parts{tr("%n matched", nullptr, matched)};
    if (rules > 0)
        parts += tr("%n need a rule", nullptr, rules);
    if (ignored > 0)
        parts += tr("%n ignored", nullptr, ignored);
    m_summary->setText(parts.join(QStringLiteral(", ")));
    const auto encoding =
        import->form.encoding == api::TextEncoding::utf16be ? api::TextEncoding::utf16le : import->form.encoding;
    m_encoding->setCurrentIndex(indexOf(encodings, encoding));
    m_separator->setCurrentIndex(indexOf(separators, import->form.separator));
}

void MapHead::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    PaneHead::changeEvent(event);
}

} // namespace bloomzy::imports_page
