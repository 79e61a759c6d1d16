import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app.tsx';
import './style/page.css';
import './style/answer.css';
import './style/deposit.css';
import './style/agree.css';
import './style/sheets.css';
import './style/protection.css';
import './style/print.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
