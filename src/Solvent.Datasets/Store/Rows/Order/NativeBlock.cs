using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Solvent.Datasets;

/// <summary>Memory that goes back to the system when it is disposed, and not when the garbage collector comes round to it.</summary>
internal sealed unsafe class NativeBlock : SafeHandleZeroOrMinusOneIsInvalid
{
    public NativeBlock(int bytes)
        : base(ownsHandle: true)
        => SetHandle((nint)NativeMemory.Alloc((nuint)bytes));

    public byte* Pointer => (byte*)handle;

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free(Pointer);
        return true;
    }
}
