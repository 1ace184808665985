using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Solvent.Kernel.Execution;

/// <summary>
/// Marks the stacks of the threads that run code of interrupted cells, so that a checkpoint can tell without any call whether it is on one of
/// them: the mere presence of a call in a loop, taken or not, keeps what the loop computes out of the registers.
/// </summary>
internal static unsafe class StackMarks
{
    private const int PageBits = 12;
    private const int SlotBits = 20;
    private const int Above = 8 << 10;

    // The least that a thread gets which does not say how much it wants; less its last part, which no method of a cell enters.
    private const int UsualStack = (1536 - 256) << 10;

    // One slot for each page of 4 GB, in which all stacks of a process usually are. What is never touched takes no memory.
    private static readonly nuint* Slots = (nuint*)NativeMemory.AllocZeroed(1 << SlotBits, (nuint)sizeof(nuint));

    [ThreadStatic]
    private static nuint t_top;

    /// <summary>Whether the running code is on a marked stack.</summary>
    public static bool IsHere
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        [SkipLocalsInit]
        get
        {
            byte here;
            var page = (nuint)(&here) >> PageBits;
            return Slots[page & ((1 << SlotBits) - 1)] == page;
        }
    }

    /// <summary>Notes where the stack of the calling thread is; called near its beginning the first time.</summary>
    /// <returns>Its beginning, as far as it is known.</returns>
    [SkipLocalsInit]
    public static nuint Note()
    {
        byte here;
        return t_top = Math.Max(t_top, (nuint)(&here));
    }

    /// <summary>Marks the stack of a thread, or takes its marks away.</summary>
    /// <param name="top">What <see cref="Note"/> gave on that thread.</param>
    /// <param name="size">The size of the stack in bytes; 0 when it is the usual one.</param>
    /// <param name="isMarked">Whether the stack is to be marked.</param>
    public static void Set(nuint top, int size, bool isMarked)
    {
        var last = (top + Above) >> PageBits;
        var first = (top - (nuint)(size == 0 ? UsualStack : size - (64 << 10))) >> PageBits;
        for (var page = first; page <= last; page++) Slots[page & ((1 << SlotBits) - 1)] = isMarked ? page : 0;
    }
}
