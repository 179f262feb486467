#include "backend/catalog/rules/CareRules.h"

#include <QRegularExpression>

namespace bloomzy::catalog {
namespace {

void checkBounds(const std::string& pointer, std::int32_t value, std::int32_t least, std::int32_t most,
                 FaultList& faults)
{
    if (value < least || value > most)
        faults.add(pointer, "taxon.care.range", {std::to_string(least), std::to_string(most)});
}

void checkRange(const std::string& pointer, const std::optional<api::Range>& range, std::int32_t least,
                std::int32_t most, FaultList& faults)
{
    if (!range)
        return;
    checkBounds(pointer + "/min", range->min, least, most, faults);
    checkBounds(pointer + "/max", range->max, least, most, faults);
    if (range->min > range->max)
        faults.add(pointer, "taxon.care.order", {std::to_string(range->min), std::to_string(range->max)});
}

template <class E>
void checkKnown(const std::string& pointer, const std::optional<E>& value, FaultList& faults)
{
    if (value == E::unknown)
        faults.add(pointer, "taxon.care.unknown");
}

/// Half zones in order of warmth; a zone without its half counts from its colder one, or up to its warmer one.
int halfZone(const QString& zone, const QString& half, bool upper)
{
    return zone.toInt() * 2 + (half == QLatin1String("b") || (half.isEmpty() && upper) ? 1 : 0);
}

bool isHardiness(const std::string& text)
{
    static const QRegularExpression zones(QStringLiteral("\\A(1[0-3]|[1-9])([ab]?)(?:-(1[0-3]|[1-9])([ab]?))?\\z"));
    const auto match = zones.match(QString::fromStdString(text));
    if (!match.hasMatch())
        return false;
    return match.captured(3).isEmpty() ||
           halfZone(match.captured(1), match.captured(2), false) < halfZone(match.captured(3), match.captured(4), true);
}

} // namespace

void checkCare(api::Care& care, FaultList& faults)
{
    if (care.wateringIntervalDays)
        checkBounds("/care/wateringIntervalDays", *care.wateringIntervalDays, 1, 365, faults);
    checkKnown("/care/light", care.light, faults);
    checkKnown("/care/difficulty", care.difficulty, faults);
    checkKnown("/care/growth", care.growth, faults);
    checkRange("/care/humidityPercent", care.humidityPercent, 0, 100, faults);
    checkRange("/care/temperatureCelsius", care.temperatureCelsius, -60, 60, faults);
    checkRange("/care/heightCm", care.heightCm, 1, 12'000, faults);
    faults.text("/care/soil", care.soil, 500);
    faults.text("/care/summary", care.summary, 160);
    if (faults.text("/care/hardiness", care.hardiness, 20) && !isHardiness(*care.hardiness))
        faults.add("/care/hardiness", "taxon.care.hardiness");
    checkKnown("/care/toxicity/people", care.toxicity.people, faults);
    checkKnown("/care/toxicity/cats", care.toxicity.cats, faults);
    checkKnown("/care/toxicity/dogs", care.toxicity.dogs, faults);
    faults.text("/care/toxicity/note", care.toxicity.note, 500);
}

} // namespace bloomzy::catalog
