/**
 * Two functions of the KTX2 transcoder compile functions from strings, which the content security policy of the pages forbids.
 * The functions below return closures with the same behaviour. A texture takes a few dozen calls, so speed does not matter.
 */

/* global createNamedFunction, emval_addMethodCaller, emval_lookupTypes, emval_returnValue */
/* global runDestructors, throwBindingError, usesDestructorStack */

/** Returns a JavaScript function that calls a C++ function. */
function craftInvokerFunction(humanName, argTypes, classType, cppInvokerFunc, cppTargetFunc) {
  if (argTypes.length < 2) {
    throwBindingError("argTypes array size mismatch! Must at least get return value and 'this' types!");
  }
  const isMethod = argTypes[1] !== null && classType !== null;
  const needsStack = usesDestructorStack(argTypes);
  const returns = argTypes[0].name !== 'void';
  const types = argTypes.slice(2);
  const wireArgument = (type, destructors, value) => type.toWireType(destructors, value);
  return createNamedFunction(humanName, function (...values) {
    const destructors = needsStack ? [] : null;
    const receiver = isMethod ? [wireArgument(argTypes[1], destructors, this)] : [];
    const wired = types.map((type, index) => wireArgument(type, destructors, values[index]));
    const result = cppInvokerFunc(cppTargetFunc, ...receiver, ...wired);
    if (needsStack) {
      runDestructors(destructors);
    } else {
      types.forEach((type, index) => type.destructorFunction?.(wired[index]));
    }
    return returns ? argTypes[0].fromWireType(result) : undefined;
  });
}

/** Returns a function with which C++ calls a JavaScript function, or a constructor if the kind is 1. */
function emvalGetMethodCaller(argCount, argTypes, kind) {
  const [retType, ...types] = emval_lookupTypes(argCount, argTypes);
  const call = (object, callee, destructors, pointer) => {
    let offset = 0;
    const values = types.map(type => {
      const value = type.readValueFromPointer(pointer + offset);
      offset += type.argPackAdvance;
      return value;
    });
    const result = kind === 1 ? new callee(...values) : callee.call(object, ...values);
    return retType.isVoid ? undefined : emval_returnValue(retType, destructors, result);
  };
  const name = `methodCaller<(${types.map(type => type.name).join(', ')}) => ${retType.name}>`;
  return emval_addMethodCaller(createNamedFunction(name, call));
}

const REPLACEMENTS = [
  [
    /function craftInvokerFunction\(.*?return createNamedFunction\(humanName,invokerFn\)\}/s,
    `${craftInvokerFunction}`
  ],
  [
    /var __emval_get_method_caller=.*?return emval_addMethodCaller\(createNamedFunction\(functionName,invokerFunction\)\)\}/s,
    `var __emval_get_method_caller=${emvalGetMethodCaller}`
  ],
  [/function newFunc\(.*?return r instanceof Object\?r:obj\}/s, '']
];

/** Replaces what compiles strings. Fails if the transcoder has changed. */
export function withoutStringCompilation(source) {
  return REPLACEMENTS.reduce((text, [original, replacement]) => {
    if (!original.test(text)) {
      throw new Error(`The KTX2 transcoder has changed, compare transcoder.mjs with it: ${original}`);
    }
    return text.replace(original, () => replacement);
  }, source);
}
