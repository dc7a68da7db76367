#pragma once

#include "diagnosis/diagnosis.h"
#include "widgets/layout.h"

namespace crosscheck::cause {

/// One cause: what it is, how sure that is, whose side it is on, what speaks for it and what against.
class CauseCard : public widgets::Card
{
    Q_OBJECT
public:
    /// `rank` counts from 1; 0: looked at and dropped.
    CauseCard(const diagnosis::RankedCause& cause, int rank, const facts::FactSet& facts,
              QWidget* parent = nullptr);

Q_SIGNALS:
    /// The page of the reference about this root was asked for.
    void moreWanted(const QByteArray& root);
};

/// "The nginx if block has headers of its own…", or what the symptom says where no root is known.
QString causeTitle(const diagnosis::RankedCause& cause);
QString certaintyWord(causes::Certainty certainty);
/// "the server must change"
QString sideWords(causes::Side side);

} // namespace crosscheck::cause
