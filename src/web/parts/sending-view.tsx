import { say } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import type { UnderWay } from '../use-deposit.ts';
import { useFocusOnceShown } from '../use-focus.ts';
import { words } from '../words.ts';

type SendingProperties = {
  readonly underWay: UnderWay;
  readonly language: Language;
  readonly stop: () => void;
};

/** How far the files have come, then that they are being read. */
export function SendingView({ underWay, language, stop }: SendingProperties) {
  const word = words(language);
  const { files, share, isWaiting } = underWay;
  const heading = useFocusOnceShown(files);
  const isSending = share < 1;
  const text = isSending
    ? say('deposit-sending', { files: files.length, share: Math.floor(share * 100) }, language)
    : say('deposit-reading', { files: files.length }, language);
  return (
    <div className="drop sending waiting">
      <b ref={heading} tabIndex={-1}>
        {text}
      </b>
      <progress aria-label={text} {...(isSending ? { value: share, max: 1 } : {})} />
      <small>{files.join(', ')}</small>
      <small role="status" className="lost">
        {isWaiting ? word('connectionLost') : ''}
      </small>
      {isSending ? (
        <button type="button" className="quiet" onClick={stop}>
          {word('cancelSending')}
        </button>
      ) : null}
    </div>
  );
}
