import { createRoot } from 'react-dom/client';
import { Application } from './app/Application';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no #root');
}
createRoot(root).render(<Application />);
