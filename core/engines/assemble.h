#pragma once

#include "engines/texts.h"

namespace crosscheck::engines {

/// A text put together from its parts: a frame, its reason, the sentences behind it.
struct Said
{
    QByteArray engine;
    fetch::Symptom symptom = fetch::Symptom::NotCorsOther;
    QByteArray kind; ///< About::kind
    Fields fields;
    QByteArray locale;
    QByteArray row;   ///< the reason's row, else the frame's
    QByteArray frame; ///< the frame's row; empty: none
    Role role = Role::Whole;
    bool preflight = false;
    bool neutralFrame = false;          ///< the frame's words are those of several engines
    qsizetype gap = 0;                  ///< letters between frame and reason
    qsizetype gapBegin = 0, gapEnd = 0; ///< where those stand; UTF-16
    qsizetype begin = 0, end = 0;       ///< UTF-16
};

/// Joins frames with the reasons and sentences that follow them.
QList<Said> assemble(const std::vector<CompiledRow::Match>& matches);

/// Rows of all engines, compiled once.
const RowIndex& todaysRows();

} // namespace crosscheck::engines
