namespace Solvent.Jupyter;

/// <summary>Whom a kernelspec is installed for.</summary>
public enum KernelspecPlace
{
    /// <summary>The user who installs it.</summary>
    User,

    /// <summary>All users of the machine.</summary>
    System,

    /// <summary>The Python environment that is active in the shell: a virtual or a conda environment.</summary>
    Environment,
}
