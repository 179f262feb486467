#include "ui/widgets/table/Cells.h"

#include "ui/widgets/botanical/BotanicalName.h"

namespace bloomzy::widgets {

QString CellTexts::of(api::Light light)
{
    switch (light) {
    case api::Light::fullSun:
        return tr("Full sun");
    case api::Light::brightIndirect:
        return tr("Bright indirect");
    case api::Light::shade:
        return tr("Shade");
    case api::Light::unknown:
        break;
    }
    return tr("Light not known");
}

QString CellTexts::of(api::Difficulty difficulty)
{
    switch (difficulty) {
    case api::Difficulty::easy:
        return tr("Easy to grow");
    case api::Difficulty::medium:
        return tr("Moderately hard to grow");
    case api::Difficulty::hard:
        return tr("Hard to grow");
    case api::Difficulty::unknown:
        break;
    }
    return tr("Difficulty not known");
}

QString CellTexts::of(api::Severity severity)
{
    switch (severity) {
    case api::Severity::none:
        return tr("Not toxic");
    case api::Severity::irritant:
        return tr("Irritant");
    case api::Severity::toxic:
        return tr("Poisonous");
    case api::Severity::severe:
        return tr("Highly poisonous");
    case api::Severity::unknown:
        break;
    }
    return tr("Toxicity not known");
}

QString CellTexts::of(const ToxicityCell& toxicity)
{
    const api::Severity worst = toxicity.worst.value_or(api::Severity::unknown);
    if (worst == api::Severity::unknown || toxicity.complete)
        return of(worst);
    if (worst == api::Severity::none)
        return tr("Toxicity known only for some of people, cats and dogs");
    return tr("%1; known only for some of people, cats and dogs").arg(of(worst));
}

QString CellTexts::of(const NameCell& cell)
{
    return BotanicalName::plainText(BotanicalName::runs(
        cell.name, {.author = true, .acceptedName = cell.acceptedName, .commonName = cell.commonName}));
}

} // namespace bloomzy::widgets
