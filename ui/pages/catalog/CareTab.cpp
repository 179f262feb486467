#include "ui/pages/catalog/CareTab.h"

#include <QtWidgets/QLineEdit>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSummary = 160;

} // namespace

CareTab::CareTab(const theme::Theme& theme, models::TaxonEditState& state, QWidget* parent)
    : EditorTab(theme, state, parent)
{
    for (const QString& pointer : {u"/care/light"_s, u"/care/difficulty"_s, u"/care/growth"_s})
        addRow(fields().addSegments(pointer));
    addNumbers();
    addRow(fields().addLine(u"/care/soil"_s));
    addToxicity();
    addRow(fields().addText(u"/care/summary"_s, 3));
    connect(&state, &models::TaxonEditState::changed, this, &CareTab::showSummaryLength);
    CareTab::retranslate();
}

void CareTab::addNumbers()
{
    addRow(fields().addNumber(u"/care/wateringIntervalDays"_s), fields().addLine(u"/care/hardiness"_s));
    addRow(fields().addRange(u"/care/temperatureCelsius"_s, u"°C"_s, -60, 60),
           fields().addRange(u"/care/humidityPercent"_s, u"%"_s, 0, 100));
    addRow(fields().addRange(u"/care/heightCm"_s, u"cm"_s, 1, 12'000));
}

void CareTab::addToxicity()
{
    const auto notKnown = [] { return tr("Not known"); };
    addRow(fields().addChoice(u"/care/toxicity/people"_s, notKnown));
    addRow(fields().addChoice(u"/care/toxicity/cats"_s, notKnown),
           fields().addChoice(u"/care/toxicity/dogs"_s, notKnown));
    addRow(fields().addLine(u"/care/toxicity/note"_s));
}

void CareTab::showSummaryLength()
{
    const qsizetype length = m_state.value(u"/care/summary").toString().size();
    fields().field(u"/care/summary"_s)->setHint(tr("%1 of %2", "characters").arg(length).arg(longestSummary));
}

void CareTab::retranslate()
{
    EditorTab::retranslate();
    fields().field(u"/care/wateringIntervalDays"_s)->setHint(tr("every … days"));
    fields().field(u"/care/hardiness"_s)->setHint(tr("USDA"));
    qobject_cast<QLineEdit*>(fields().field(u"/care/wateringIntervalDays"_s)->editor())->setPlaceholderText(u"7"_s);
    qobject_cast<QLineEdit*>(fields().field(u"/care/hardiness"_s)->editor())->setPlaceholderText(u"10b-12"_s);
    qobject_cast<QLineEdit*>(fields().field(u"/care/toxicity/note"_s)->editor())
        ->setPlaceholderText(tr("The substance and what it does"));
    showSummaryLength();
}

} // namespace bloomzy::catalog_page
