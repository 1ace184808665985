using Solvent.Commands;
using Solvent.Datasets;
using Solvent.Kernel;
using Solvent.Magics.Imports;
using Solvent.Magics.Inspection;
using Solvent.Magics.Linting;
using Solvent.Magics.Sessions;
using Solvent.Magics.Sql;
using Solvent.Magics.Tree;
using Solvent.Magics.Values;
using Solvent.Remotes;

namespace Solvent.Magics;

/// <summary>Brings Solvent into a notebook session: its magic commands, its API and the views of its results.</summary>
public static class SolventExtension
{
    /// <summary>
    /// Adds the magic commands, the references and usings of the Solvent API, the formatters of its results, and tells runs what the session executes.
    /// Nothing that a cell may not need is loaded by this.
    /// </summary>
    /// <param name="session">The session of one notebook, before its first cell.</param>
    /// <returns>Dispose it when the notebook ends: that ends the runs which its cells left open.</returns>
    public static IDisposable Attach(KernelSession session)
    {
        var tree = new Lazy<CommandTree>(() => CommandTree.Create(CommandSurface.Notebook));
        foreach (var command in TreeMagic.All) session.MagicCommands.Add(new TreeMagic(command, tree));
        session.MagicCommands.Add(new LintMagic(new TreeMagic(TreeMagic.Lint, tree)));
        session.MagicCommands.Add(new TimeMagic());
        session.MagicCommands.Add(new WhoMagic());
        session.MagicCommands.Add(new WhosMagic());
        session.MagicCommands.Add(new ListMagic());
        session.MagicCommands.Add(new AboutMagic());
        session.MagicCommands.Add(new ConnectMagic());
        session.MagicCommands.Add(new ImportMagic());
        var tables = new SqlTables(session);
        var values = new SharedValues(session, tables);
        session.MagicCommands.Add(new SqlMagic(tables));
        session.MagicCommands.Add(new ValueMagic(values));
        session.MagicCommands.Add(new SetMagic(values));
        session.MagicCommands.Add(new ShareMagic(values));
        session.MagicCommands.Add(new ParamMagic());
        InteractiveApi.AddTo(session);
        SessionApi.AddTo(session);
        RemoteKinds.Use(() => CloudProviders.All);
        SessionFormatters.AddTo(session.Formatters);
        return new SessionAttachment(new SessionRuns(session), tables);
    }
}
