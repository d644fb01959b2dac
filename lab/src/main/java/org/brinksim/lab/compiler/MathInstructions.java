package org.brinksim.lab.compiler;

import java.util.function.Consumer;
import org.teavm.ast.InvocationExpr;
import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.backend.wasm.intrinsics.WasmGCInlineIntrinsic;
import org.teavm.backend.wasm.intrinsics.WasmGCInlineIntrinsicContext;
import org.teavm.backend.wasm.model.WasmLocal;
import org.teavm.backend.wasm.model.WasmNumType;
import org.teavm.backend.wasm.model.WasmType;
import org.teavm.backend.wasm.model.instruction.WasmFloatBinaryOperation;
import org.teavm.backend.wasm.model.instruction.WasmFloatType;
import org.teavm.backend.wasm.model.instruction.WasmFloatUnaryOperation;
import org.teavm.backend.wasm.model.instruction.WasmInstructionBuilder;
import org.teavm.model.MethodReference;
import org.teavm.vm.intrinsic.IntrinsicRegistry;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Compiles the functions of {@link Math} that Java defines to the last bit to the instructions of
 * WebAssembly that have the same definition. The compiler's class library calls the browser for
 * some of them, which takes longer, and has others of its own: its {@code rint} and {@code round}
 * take halves away from zero, where Java takes them to the even number and upwards. A test in the
 * browser holds each of these functions against Java's.
 */
public final class MathInstructions implements TeaVMPlugin {
  private static final WasmFloatType DOUBLE = WasmFloatType.FLOAT64;

  @Override
  public void install(TeaVMHost host) {
    host.getExtension(TeaVMWasmGCHost.class)
        .contributeToCodeGen((context, registry) -> register(registry.inlineIntrinsics()));
  }

  private static void register(IntrinsicRegistry<WasmGCInlineIntrinsic> intrinsics) {
    ofOne(intrinsics, "sqrt", WasmFloatUnaryOperation.SQRT);
    ofOne(intrinsics, "ceil", WasmFloatUnaryOperation.CEIL);
    ofOne(intrinsics, "floor", WasmFloatUnaryOperation.FLOOR);
    ofOne(intrinsics, "rint", WasmFloatUnaryOperation.NEAREST);
    ofOne(intrinsics, "abs", WasmFloatUnaryOperation.ABS);
    ofTwo(intrinsics, "max", WasmFloatBinaryOperation.MAX);
    ofTwo(intrinsics, "min", WasmFloatBinaryOperation.MIN);
    intrinsics.registerIntrinsic(
        new MethodReference(Math.class, "round", double.class, long.class),
        MathInstructions::round);
  }

  private static void ofOne(
      IntrinsicRegistry<WasmGCInlineIntrinsic> intrinsics,
      String name,
      WasmFloatUnaryOperation operation) {
    intrinsics.registerIntrinsic(
        new MethodReference(Math.class, name, double.class, double.class),
        withArguments(to -> to.floatUnary(DOUBLE, operation)));
  }

  private static void ofTwo(
      IntrinsicRegistry<WasmGCInlineIntrinsic> intrinsics,
      String name,
      WasmFloatBinaryOperation operation) {
    intrinsics.registerIntrinsic(
        new MethodReference(Math.class, name, double.class, double.class, double.class),
        withArguments(to -> to.floatBinary(DOUBLE, operation)));
  }

  private static WasmGCInlineIntrinsic withArguments(Consumer<WasmInstructionBuilder> then) {
    return (call, context, to) -> {
      call.getArguments().forEach(argument -> context.generate(to, argument));
      then.accept(to);
    };
  }

  /** The greatest whole number below, and 1 more where a half or more is left. */
  private static void round(
      InvocationExpr call, WasmGCInlineIntrinsicContext context, WasmInstructionBuilder to) {
    WasmLocal value = context.tempVars().acquire(WasmType.FLOAT64);
    context.generate(to, call.getArguments().get(0));
    to.teeLocal(value)
        .floatUnary(DOUBLE, WasmFloatUnaryOperation.FLOOR)
        .getLocal(value)
        .getLocal(value)
        .floatUnary(DOUBLE, WasmFloatUnaryOperation.FLOOR)
        .floatBinary(DOUBLE, WasmFloatBinaryOperation.SUB)
        .f64Const(0.5)
        .floatBinary(DOUBLE, WasmFloatBinaryOperation.GE)
        .convert(WasmNumType.INT32, WasmNumType.FLOAT64, false)
        .floatBinary(DOUBLE, WasmFloatBinaryOperation.ADD)
        .nonTrapConvert(WasmNumType.FLOAT64, WasmNumType.INT64, true);
    context.tempVars().release(value);
  }
}
