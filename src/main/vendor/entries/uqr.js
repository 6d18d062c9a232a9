// The matrix of a QR code. The console draws it itself.
export { encode } from 'uqr';
