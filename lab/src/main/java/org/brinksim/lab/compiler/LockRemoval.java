package org.brinksim.lab.compiler;

import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;

/**
 * Takes locks and waiting out of what is compiled for the page, such as MASON's schedule has. A
 * worker of a page has one thread, so that nobody would be held up; but the compiler would have to
 * make each method above one of them such that it can be left and entered again.
 */
public final class LockRemoval implements ClassHolderTransformer {
  private static final Set<String> WAITING =
      Set.of("java.lang.Object.wait", "java.lang.Thread.join");

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      method.getModifiers().remove(ElementModifier.SYNCHRONIZED);
      if (method.getProgram() != null) {
        method.getProgram().getBasicBlocks().forEach(LockRemoval::unlock);
      }
    }
  }

  private static void unlock(BasicBlock block) {
    for (Instruction instruction : block) {
      if (instruction instanceof MonitorEnterInstruction
          || instruction instanceof MonitorExitInstruction
          || instruction instanceof InvokeInstruction call && WAITING.contains(name(call))) {
        instruction.delete();
      }
    }
  }

  private static String name(InvokeInstruction call) {
    return call.getMethod().getClassName() + "." + call.getMethod().getName();
  }
}
