import { type RefObject, useState } from 'react';

import type { Language } from '#model/words.ts';
import { words } from '../words.ts';

type FileDropProperties = {
  readonly language: Language;
  readonly isAgreed: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly give: (files: readonly File[]) => void;
};

/** Files are chosen with the keyboard or dropped with a mouse: both do the same. */
export function FileDrop({ language, isAgreed, input, give }: FileDropProperties) {
  const word = words(language);
  const [isOver, setIsOver] = useState(false);
  return (
    <label
      className={`drop${isOver ? ' over' : ''}${isAgreed ? '' : ' closed'}`}
      onDragOver={(drag) => {
        drag.preventDefault();
        setIsOver(isAgreed);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(drop) => {
        drop.preventDefault();
        setIsOver(false);
        const files = [...drop.dataTransfer.files];
        if (isAgreed && files.length > 0) give(files);
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        disabled={!isAgreed}
        onChange={(change) => {
          const files = [...(change.target.files ?? [])];
          change.target.value = '';
          if (files.length > 0) give(files);
        }}
      />
      <span>
        <b>{word('chooseFile')}</b> {word('dropHere')}
      </span>
      <small>{word(isAgreed ? 'anyFormat' : 'agreeFirst')}</small>
    </label>
  );
}
