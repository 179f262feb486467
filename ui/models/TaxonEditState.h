#pragma once

#include "backend/api/Problem.h"
#include "ui/client/DraftStore.h"
#include "ui/models/EditStep.h"
#include "ui/models/TaxonTexts.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QObject>

namespace bloomzy::models {

/// One taxon while it is edited: what is saved, what is typed, and what the server said about it. Fields are named by
/// pointers into TaxonInput. GUI thread only.
class TaxonEditState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// With the edits of an earlier time, if there are any.
    void open(const api::Taxon& taxon, const std::optional<client::Draft>& draft = {});
    void openNew(const api::TaxonInput& start, const std::optional<client::Draft>& draft = {});
    void close();

    bool isOpen() const { return m_open; }
    bool isNew() const { return m_open && !m_taxon; }
    /// As the server last said; nothing for a new one.
    const std::optional<api::Taxon>& taxon() const { return m_taxon; }
    QString id() const;
    /// That the edits belong to.
    std::int64_t revision() const { return m_revision; }

    QJsonValue value(QStringView pointer) const;
    QJsonValue saved(QStringView pointer) const;
    /// By a person. Takes back the server's complaint about the field.
    void set(QStringView pointer, const QJsonValue& value);
    /// What is typed into the field is no value (yet), such as one end of a range; value() is the one before. An empty
    /// text ends that, and so does discard(). Another state of the same taxon leaves it typed.
    void setHalfTyped(const QString& pointer, const QString& typed);
    QString halfTyped(const QString& pointer) const { return m_halfTyped.value(pointer); }
    const QHash<QString, QString>& halfTyped() const { return m_halfTyped; }
    bool hasHalfTyped() const { return !m_halfTyped.isEmpty(); }
    /// Several at once; of each step `after` counts.
    void set(std::vector<FieldStep> fields);
    void discard();

    /// By another value, or by one that is typed half.
    bool isChanged(const QString& pointer) const;
    QStringList changedFields() const;
    bool isDirty() const { return hasNewValues() || hasHalfTyped(); }
    /// Something that could be saved.
    bool hasNewValues() const { return m_before != m_after; }
    /// Whether a field of the tab is changed.
    bool isDirty(TaxonTab tab) const;

    api::TaxonInput before() const;
    api::TaxonInput after() const;
    /// The edits go onto `theirs` from now on; `merged` is what is typed then.
    void rebase(const api::Taxon& theirs, const QJsonObject& merged);
    const QJsonObject& beforeJson() const { return m_before; }
    const QJsonObject& afterJson() const { return m_after; }

    void setFaults(std::vector<api::Fault> faults);
    const std::vector<api::Fault>& faults() const { return m_faults; }
    /// What the server says about the field or a part of it, in the present language; empty for nothing.
    QString errorOf(QStringView pointer) const;

    /// The name that a taxon's id stands for; empty until someone tells it.
    QString nameOf(const QString& id) const { return m_names.value(id); }
    /// The taxon's place in the tree, from the highest down to itself; empty until someone tells it.
    std::vector<api::NameParts> placeOf(const QString& id) const { return m_places.value(id); }
    /// From the taxa that it refers to.
    void learnNames(const api::Taxon& taxon);
    void setNameOf(const QString& id, const QString& name);
    /// `taxon` is one that the open one may refer to.
    void learnPlace(const api::Taxon& taxon);
    /// A value as a person reads it, ids as names.
    QString text(QStringView pointer, const QJsonValue& value) const;

Q_SIGNALS:
    /// Another taxon, or another state of it by the server.
    void opened();
    /// By a person, in one go; not when another taxon or another state of it is opened.
    void edited(const std::vector<bloomzy::models::FieldStep>& fields);
    /// Something that is shown of the fields: value, saved value, complaint.
    void changed();

private:
    std::vector<FieldStep> changes() const;
    void begin(std::optional<api::Taxon> taxon, const api::TaxonInput& input, const std::optional<client::Draft>& draft,
               QHash<QString, QString> halfTyped);

    bool m_open = false;
    std::optional<api::Taxon> m_taxon;
    std::int64_t m_revision = 0;
    QJsonObject m_before;
    QJsonObject m_after;
    QHash<QString, QString> m_halfTyped;
    std::vector<api::Fault> m_faults;
    QHash<QString, QString> m_names;
    QHash<QString, std::vector<api::NameParts>> m_places;
};

/// The name with its author, on one line.
QString plainName(const api::NameParts& name);

} // namespace bloomzy::models
