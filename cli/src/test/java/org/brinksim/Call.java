package org.brinksim;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A call as it stands in a class file, where string concatenation is one, too.
 *
 * @param from the class that calls, in dots
 * @param owner the class that is called, in dots
 * @param name the method; {@code <init>} for a constructor
 * @param types its parameters and what it returns, as class files write them
 */
public record Call(String from, String owner, String name, String types) {

  /** Every call in a class, those by method references included. */
  public static List<Call> in(JavaClass type) {
    List<Call> calls = new ArrayList<>();
    try (InputStream file = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      new ClassReader(file).accept(new Reader(type.getName(), calls), ClassReader.SKIP_DEBUG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return calls;
  }

  @Override
  public String toString() {
    return from + " calls " + owner + "." + name + types;
  }

  private static final class Reader extends ClassVisitor {
    private final String from;
    private final List<Call> calls;

    Reader(String from, List<Call> calls) {
      super(Opcodes.ASM9);
      this.from = from;
      this.calls = calls;
    }

    private void add(String owner, String name, String types) {
      calls.add(new Call(from, owner.replace('/', '.'), name, types));
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String types, boolean isInterface) {
          add(owner, called, types);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String called, String types, Handle bootstrap, Object... arguments) {
          add(bootstrap.getOwner(), bootstrap.getName(), types);
          for (Object argument : arguments) {
            if (argument instanceof Handle handle && handle.getDesc().startsWith("(")) {
              add(handle.getOwner(), handle.getName(), handle.getDesc());
            }
          }
        }
      };
    }
  }
}
