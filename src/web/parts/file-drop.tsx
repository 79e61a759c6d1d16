import { useState } from 'react';

import { formatShare } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';
import { words } from '../words.ts';

type FileDropProperties = {
  readonly language: Language;
  readonly isOpen: boolean;
  /** Share of the files that has come; null when nothing is on its way. */
  readonly sent: number | null;
  readonly give: (files: readonly File[]) => void;
};

/** A file is chosen with the keyboard or dropped with a mouse: both do the same. */
export function FileDrop({ language, isOpen, sent, give }: FileDropProperties) {
  const word = words(language);
  const [isOver, setIsOver] = useState(false);
  return (
    <label
      className={`drop${isOver ? ' over' : ''}${isOpen ? '' : ' closed'}`}
      onDragOver={(drag) => {
        drag.preventDefault();
        setIsOver(isOpen);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(drop) => {
        drop.preventDefault();
        setIsOver(false);
        if (isOpen) give([...drop.dataTransfer.files]);
      }}
    >
      <input
        type="file"
        multiple
        disabled={!isOpen}
        onChange={(change) => {
          const files = [...(change.target.files ?? [])];
          change.target.value = '';
          if (files.length > 0) give(files);
        }}
      />
      <span aria-live="polite">
        {sent !== null ? (
          <span className="waiting">
            {sent < 1 ? `${word('sending')} ${formatShare(sent, language)}` : word('reading')}
          </span>
        ) : (
          <>
            <b>{word('chooseFile')}</b> {word('dropHere')}
          </>
        )}
      </span>
      <small>{word(isOpen || sent !== null ? 'anyFormat' : 'agreeFirst')}</small>
    </label>
  );
}
