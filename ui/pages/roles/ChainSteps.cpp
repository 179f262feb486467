#include "ui/pages/roles/ChainSteps.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/roles/RoleTexts.h"

#include <algorithm>

namespace bloomzy::roles_page {

using client::toQString;
using theme::IconName;
using Change = WhoCan::Change;

namespace {

bool isDenial(const api::AccessChain& chain)
{
    return chain.rule.effect == api::RuleEffect::deny;
}

const WhoCan::Person* effectOn(const WhoCan& who)
{
    const auto found = std::ranges::find(who.people(), who.person(), &WhoCan::Person::id);
    return found == who.people().end() || found->change == Change::none ? nullptr : &*found;
}

QString namesOf(const std::vector<std::string>& roles, const RoleBook& book)
{
    QStringList names;
    for (const std::string& role : roles)
        names += book.name(role);
    return names.join(QStringLiteral(", "));
}

} // namespace

const api::AccessChain* ChainSteps::deciding(const api::AccessExplanation& why)
{
    const auto denial = std::ranges::find_if(why.chains, isDenial);
    if (denial != why.chains.end())
        return &*denial;
    const auto grant = std::ranges::find_if(why.chains, &api::AccessChain::counts);
    return grant == why.chains.end() ? nullptr : &*grant;
}

QString ChainSteps::title(const WhoCan& who)
{
    const QString& name = who.personName();
    switch (who.changeOf(who.person())) {
    case Change::gains:
        return tr("Why %1 would be allowed", "person").arg(name);
    case Change::loses:
        return tr("Why %1 would lose it", "person").arg(name);
    case Change::none:
        break;
    }
    if (!who.explanation())
        return name;
    return who.explanation()->reaches ? tr("Why %1 is allowed", "person").arg(name)
                                      : tr("Why %1 is not allowed", "person").arg(name);
}

ChainStep ChainSteps::assignment(const api::RoleAssignment& assignment, const RoleBook& book)
{
    const QString title = tr("Has the role %1").arg(book.name(assignment.role));
    const QString given = !assignment.grantedBy || !assignment.grantedAt
                              ? QString()
                              : tr("Given by %1 on %2", "person, time")
                                    .arg(RoleTexts::person(assignment.grantedBy->id, assignment.grantedBy->displayName),
                                         RoleTexts::time(*assignment.grantedAt));
    if (!assignment.until)
        return {IconName::key, title, given};
    const QString until = assignment.over ? tr("Over since %1").arg(RoleTexts::time(*assignment.until))
                                          : tr("Until %1").arg(RoleTexts::time(*assignment.until));
    return {IconName::key, title, given.isEmpty() ? until : given + QStringLiteral(" · ") + until};
}

void ChainSteps::addChain(QList<ChainStep>& steps, const api::AccessChain& chain, const RoleBook& book)
{
    steps += assignment(chain.assignment, book);
    for (std::size_t i = 1; i < chain.path.size(); ++i)
        steps += {IconName::arrowRight,
                  tr("%1 inherits from %2").arg(book.name(chain.path[i - 1]), book.name(chain.path[i])), QString()};
    if (!chain.assignment.families.empty())
        steps += {IconName::leaf, tr("Scope is %1").arg(RoleTexts::families(chain.assignment.families)),
                  tr("Narrows what the role grants to this person")};
    const QString role = book.name(chain.path.empty() ? chain.assignment.role : chain.path.back());
    const QString permission = models::PermissionTexts::permission(toQString(chain.rule.permission));
    steps += isDenial(chain)
                 ? ChainStep{IconName::statusDenied, tr("%1 denies %2", "role, permission").arg(role, permission),
                             tr("A denial wins over every grant")}
                 : ChainStep{IconName::edit, tr("%1 grants %2", "role, permission").arg(role, permission),
                             RoleTexts::families(chain.rule.families)};
}

void ChainSteps::addUnsaved(QList<ChainStep>& steps, const WhoCan& who, const RoleBook& book)
{
    const QString role = book.name(book.chosen());
    steps += {IconName::key, tr("Has the role %1").arg(role), tr("Or one that inherits from it")};
    const auto permission = client::toStdString(who.permission());
    const RoleCell cell = book.cells().of(book.role(book.chosen()), permission);
    steps += {IconName::edit,
              tr("%1: %2", "role, what it says of a permission")
                  .arg(role, cell.own ? RoleTexts::rule(ruleFor(book.role(book.chosen()), permission))
                                      : models::PermissionTexts::permission(who.permission())),
              tr("Your unsaved change")};
}

ChainStep ChainSteps::result(const WhoCan& who)
{
    if (const WhoCan::Person* effect = effectOn(who)) {
        const bool gains = effect->change == Change::gains;
        const QString families = RoleTexts::families(effect->families);
        if (gains)
            return {IconName::check, tr("Result after saving: allowed"), families};
        return {IconName::statusDenied, tr("Result after saving: no longer allowed"), families};
    }
    const api::AccessExplanation& why = *who.explanation();
    if (!why.active)
        return {IconName::statusDenied, tr("Result: not allowed"), tr("Only an active person may do anything")};
    if (why.reaches && !why.families.empty())
        return {IconName::check, tr("Result: allowed for %1 only").arg(RoleTexts::families(why.families)),
                tr("No denial applies")};
    if (why.reaches)
        return {IconName::check, tr("Result: allowed"), tr("No denial applies")};
    const bool denied = std::ranges::any_of(why.chains, isDenial);
    return {IconName::statusDenied, tr("Result: not allowed"),
            denied ? tr("A denial wins over every grant") : tr("No role of this person grants it")};
}

QList<ChainStep> ChainSteps::of(const WhoCan& who, const RoleBook& book)
{
    if (who.person().empty() || !who.explanation())
        return {};
    const api::AccessExplanation& why = *who.explanation();
    QList<ChainStep> steps;
    steps += {IconName::user, who.personName(), why.active ? tr("Active") : tr("Not active")};
    if (who.changeOf(who.person()) != Change::none)
        addUnsaved(steps, who, book);
    else if (const api::AccessChain* chain = deciding(why))
        addChain(steps, *chain, book);
    steps += result(who);
    return steps;
}

QString ChainSteps::others(const WhoCan& who, const RoleBook& book)
{
    if (!who.explanation() || who.changeOf(who.person()) != Change::none)
        return {};
    const api::AccessExplanation& why = *who.explanation();
    const api::AccessChain* shown = deciding(why);
    QStringList names;
    for (const api::AccessChain& chain : why.chains) {
        const QString name = book.name(chain.path.empty() ? chain.assignment.role : chain.path.back());
        const bool same = shown && isDenial(chain) == isDenial(*shown);
        if (&chain != shown && same && chain.counts && !names.contains(name))
            names += name;
    }
    if (names.isEmpty())
        return {};
    const QString list = names.join(QStringLiteral(", "));
    return isDenial(*shown) ? tr("Also denied by %1.").arg(list) : tr("Also granted by %1.").arg(list);
}

QString ChainSteps::remedy(const WhoCan& who, const RoleBook& book)
{
    if (!who.explanation() || !who.explanation()->remedy || who.changeOf(who.person()) == Change::gains)
        return {};
    const api::AccessRemedy& remedy = *who.explanation()->remedy;
    switch (remedy.kind) {
    case api::RemedyKind::liftDenials:
        return tr("It is enough to lift the denial in %1.").arg(namesOf(remedy.roles, book));
    case api::RemedyKind::assignRole: {
        const QString give = tr("It is enough to give this person the role %1.").arg(namesOf(remedy.roles, book));
        if (remedy.besides.empty())
            return give + u' ' + tr("It brings nothing else.");
        QStringList besides;
        for (const std::string& permission : remedy.besides)
            besides += models::PermissionTexts::permission(toQString(permission));
        return give + u' ' + tr("It brings besides: %1.").arg(besides.join(QStringLiteral(", ")));
    }
    case api::RemedyKind::none:
    case api::RemedyKind::unknown:
        break;
    }
    return tr("No role grants it by itself. Grant it in a role that this person has.");
}

} // namespace bloomzy::roles_page
