#pragma once

#include "ui/pages/catalog/FieldSet.h"

namespace bloomzy::catalog_page {

/// Fields with the editor that fits the kind of their value. An emptied editor takes the value away.
class TypedFields : public FieldSet
{
    Q_OBJECT

public:
    using FieldSet::FieldSet;

    widgets::LabeledField* addLine(const QString& pointer, bool botanical = false);
    widgets::LabeledField* addText(const QString& pointer, int lines);
    widgets::LabeledField* addNumber(const QString& pointer);
    /// `none`: what stands for an absent value; without it there is always one.
    widgets::LabeledField* addChoice(const QString& pointer, std::function<QString()> none = {});
    widgets::LabeledField* addSegments(const QString& pointer);
    widgets::LabeledField* addRange(const QString& pointer, const QString& unit, int lowest, int highest);
};

} // namespace bloomzy::catalog_page
