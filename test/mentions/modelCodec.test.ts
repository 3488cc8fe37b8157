import { expect, it } from 'vitest';
import { decodeModel, encodeModel } from '../../utils/mentions/modelCodec';
import { MODEL } from './tiny';

it('a model read back is the model that was written', () => {
  expect(decodeModel(encodeModel(MODEL))).toEqual(MODEL);
});
