#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/TaxonEditor.h"

namespace bloomzy::catalog_page {

/// Moves the open taxon into the bin after a question, and offers the way back.
class TaxonBin : public QObject
{
    Q_OBJECT

public:
    /// `asker` is the parent of the question.
    TaxonBin(const models::ConsoleParts& parts, models::TaxonEditor& editor, QWidget* asker);

    void ask();

private:
    void offerUndo(const QString& id, const QString& name);

    models::ConsoleParts m_parts;
    models::TaxonEditor& m_editor;
    QWidget* m_asker;
};

} // namespace bloomzy::catalog_page
